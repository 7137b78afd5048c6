import type { LocalDate } from '../calendar/local-date'
import { figuring, type StandingFacts } from './figures'
import { entriesInForce } from './ledger'
import type { Readings } from './readings'

/**
 * The day since which a station has reached the pass mark (即认定, where it is read as the day of reaching): that of the decision from which
 * on it was never below again. What was taken back never counted. null: it has not passed.
 */
export function reachedOn(facts: StandingFacts, readings: Readings): LocalDate | null {
  const entries = entriesInForce(facts.entries)
  const days = [...new Set(entries.map(({ dates }) => dates.verification))].sort()
  let reached: LocalDate | null = null
  for (const day of days.toReversed()) {
    const until = entries.filter(({ dates }) => dates.verification <= day)
    if (!figuring({ ...facts, entries: until })(readings).passed) return reached
    reached = day
  }
  return reached
}
