import type { Instant } from '../calendar/beijing'
import type { CarrierId } from '../ids'
import { type Digest, stepAt } from './code'

/**
 * What the desk shows for people without an appointment (B5, T6): bound to the station, another every 30 seconds, accepted one step early or
 * late. Who scans it has been there, or has it from somebody who was within that time. The key stays with the server.
 */
const BYTES = 12

/** After scanning there is so long to say who comes and what for. Product rule. */
export const PASS_MINUTES = 15
export const PASS_MS = PASS_MINUTES * 60_000

/** So many hexadecimal digits that nobody finds one by trying. */
export const walkInCodeAt = (digest: Digest, carrierId: CarrierId, step: number): string =>
  [...digest(`walk-in:${carrierId}:${step}`).slice(0, BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The step whose code this is, of the three that are accepted now; null: it is old, of another station, or no code at all. */
export function walkInStep(digest: Digest, carrierId: CarrierId, code: string, now: Instant): number | null {
  const step = stepAt(now)
  return [step - 1, step, step + 1].find((each) => walkInCodeAt(digest, carrierId, each) === code) ?? null
}
