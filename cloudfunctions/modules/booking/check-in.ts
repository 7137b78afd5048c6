import type { Digest } from '@shared/booking/code'
import type { Derive } from '../../platform/secrets'

/** The key of the rotating codes (B5, T6): derived, so nothing about them is stored. */
export const checkInDigest =
  (derive: Derive): Digest =>
  (message) =>
    derive('check-in', message)
