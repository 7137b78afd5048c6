import type { Tone } from '@/ui/tag'
import type { Received } from './queries'

export type Progress = 'waiting' | 'confirmed' | 'rated' | 'denied'

/** How far a record has come on the enterprise's side. Not answering has no consequence. */
export function progressOf({ confirmation, rated = false }: Pick<Received, 'confirmation' | 'rated'>): Progress {
  if (confirmation === null) return 'waiting'
  if (confirmation === 'denied') return 'denied'
  return rated ? 'rated' : 'confirmed'
}

export const toneOf: Record<Progress, Tone> = { waiting: 'warn', confirmed: 'primary', rated: 'plain', denied: 'bad' }
