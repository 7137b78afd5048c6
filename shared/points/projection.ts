import type { Clock } from '../calendar/clock'
import type { LocalDate } from '../calendar/local-date'
import type { ItemId } from '../ids'
import type { Hundredths } from './amount'
import { claimClock, type ValuesOf } from './claim-clock'
import { isWithin } from './cycle'
import { notEarned, oneOffUsed } from './decide-claim'
import { awardOf, type VerificationFacts } from './decide-verification'
import { figuring, type StandingFacts } from './figures'
import { type AwardEntry, dayBy } from './ledger'
import type { Readings } from './readings'
import { countingDay } from './scale'
import { shown } from './standing'
import { itemOf } from './table'

/** 推算, no conclusion: where a station would stand if every claim that waits were verified (product). */
export interface Projection {
  /** how many claims it counts on; those that can earn nothing now are not among them */
  claims: number
  total: Hundredths
  passed: boolean
  /** an item leaves the reviewer a range, and its least was taken */
  atLeast: boolean
  /** when the last of them is due; null: for one of them no time is set, or none runs */
  by: Clock | null
}

/**
 * Adds what waits to what counts, each claim verified on the day it is due, and else today.
 * @param waiting in the order of filing
 * @returns null where nothing that waits can earn anything
 */
export function projectionOf(
  standing: StandingFacts,
  waiting: readonly VerificationFacts[],
  readings: Readings,
  valuesOf: ValuesOf,
  today: LocalDate,
): Projection | null {
  const counts = ({ dates }: AwardEntry) => isWithin(standing.cycle, dayBy(dates, countingDay(readings)))
  const before = new Map<ItemId, number>()
  const counted: AwardEntry[] = []
  const clocks: (Clock | null)[] = []
  let atLeast = false
  for (const facts of waiting) {
    const { claim, table, record, station, enterprise, cycleLocked } = facts
    if (cycleLocked || notEarned(record, station, enterprise)) continue
    const item = itemOf(table, claim.itemId)
    const more = before.get(claim.itemId) ?? 0
    const awards = { inCycle: facts.awards.inCycle + more, ever: facts.awards.ever + more }
    if (!item || oneOffUsed(item, table, awards)) continue
    const least = item.amount.kind === 'range' ? item.amount.from : null
    const ran = claim.standing.state === 'asked' ? null : claimClock(claim.standing, valuesOf)
    const award = awardOf({ ...facts, awards }, least, ran && ran.lastDay > today ? ran.lastDay : today)
    if (!award || 'problem' in award || !counts(award.entry)) continue
    before.set(claim.itemId, more + 1)
    counted.push(award.entry)
    clocks.push(ran)
    atLeast ||= least !== null
  }
  if (counted.length === 0) return null
  const { total, passed } = figuring({ ...standing, entries: [...standing.entries, ...counted] })(readings)
  return { claims: counted.length, total: shown(total), passed, atLeast, by: lastOf(clocks) }
}

function lastOf(clocks: readonly (Clock | null)[]): Clock | null {
  const running = clocks.filter((clock) => clock !== null)
  if (running.length < clocks.length) return null
  const last = running.reduce((a, b) => (a.lastDay > b.lastDay ? a : b))
  return { ...last, provisional: running.some(({ provisional }) => provisional) }
}
