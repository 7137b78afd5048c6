import type { Tone } from '@/ui/tag'
import type { Received } from './queries'

export type Standing = 'waiting' | 'confirmed' | 'rated' | 'denied'

/** How far a record has come on the enterprise's side. Saying nothing harms nobody. */
export function standingOf({ confirmation, rated }: Pick<Received, 'confirmation' | 'rated'>): Standing {
  if (confirmation === null) return 'waiting'
  if (confirmation === 'denied') return 'denied'
  return rated ? 'rated' : 'confirmed'
}

export const toneOf: Record<Standing, Tone> = { waiting: 'warn', confirmed: 'primary', rated: 'plain', denied: 'bad' }
