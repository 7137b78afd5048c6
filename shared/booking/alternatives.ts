import type { Instant } from '../calendar/beijing'

/** What to offer instead of a slot that is full or closed. Product rule. */
export const MOST_ALTERNATIVES = 3

/**
 * The free slots nearest in time to the wanted one, nearest first; of two equally near, the earlier.
 * @param wanted start of the slot that is full or closed; a slot that starts then is not offered again
 * @param offered slots of the same service, each with the seats left now
 */
export function alternatives<S extends { start: Instant; seatsLeft: number }>(
  wanted: Instant,
  offered: readonly S[],
): S[] {
  const away = (slot: S) => Math.abs(slot.start - wanted)
  return offered
    .filter((slot) => slot.seatsLeft > 0 && slot.start !== wanted)
    .sort((a, b) => away(a) - away(b) || a.start - b.start)
    .slice(0, MOST_ALTERNATIVES)
}
