import type { Instant } from '../calendar/beijing'

/**
 * The six digits that an enterprise shows at the desk (B5, T6), after RFC 6238: a code lives for one step of 30 seconds and is
 * accepted one step early or late, so a photograph of it is worthless a minute and a half later. The key stays with the caller.
 */
export const STEP_MS = 30_000
export const DIGITS = 6

/** HMAC of a message under the server's key; at least 20 bytes (SHA-1 or longer). */
export type Digest = (message: string) => Uint8Array

export const stepAt = (now: Instant): number => Math.floor(now / STEP_MS)

/** The instant at which the code shown at `now` is replaced. */
export const codeUntil = (now: Instant): Instant => (stepAt(now) + 1) * STEP_MS

/** Whole seconds until then, 1–30. */
export const secondsLeft = (now: Instant): number => Math.ceil((codeUntil(now) - now) / 1000)

export const codeAt = (digest: Digest, bookingId: string, step: number): string =>
  truncate(digest(`checkin:${bookingId}:${step}`))

/** The step whose code this is, so that the caller can burn it; null when it is not one of the three accepted now. */
export function acceptedStep(digest: Digest, bookingId: string, code: string, now: Instant): number | null {
  const step = stepAt(now)
  return [step, step - 1, step + 1].find((candidate) => codeAt(digest, bookingId, candidate) === code) ?? null
}

/** RFC 4226 5.3: four bytes at the place that the last nibble names, without the sign bit, as decimal digits. */
export function truncate(hmac: Uint8Array): string {
  const at = (hmac[hmac.length - 1] ?? 0) & 0xf
  const value = new DataView(hmac.buffer, hmac.byteOffset, hmac.byteLength).getUint32(at) & 0x7fffffff
  return String(value % 10 ** DIGITS).padStart(DIGITS, '0')
}
