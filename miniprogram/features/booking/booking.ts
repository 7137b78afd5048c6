import type { Api } from '@/api'
import type { Tone } from '@/ui/tag'

export type Booking = Awaited<ReturnType<Api['booking']['get']>>

export const toneOf: Record<Booking['state'], Tone> = {
  booked: 'good',
  arrived: 'good',
  done: 'plain',
  cancelled: 'plain',
  past: 'plain',
}
