import type { Output } from '@/api/contract'
import type { Tone } from '@/ui/tag'

export type Booking = Output<'booking.get'>

export const toneOf: Record<Booking['state'], Tone> = {
  asked: 'warn',
  booked: 'good',
  arrived: 'good',
  done: 'plain',
  cancelled: 'plain',
  past: 'plain',
  missed: 'warn',
}
