import type { Tone } from '@/ui/tag'
import type { Instrument } from './queries'

export const statusTone: Record<Instrument['status'], Tone> = {
  'in-force': 'good',
  repealed: 'plain',
  draft: 'warn',
  closed: 'plain',
}
