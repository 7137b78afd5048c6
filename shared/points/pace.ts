import { addDays, daysBetween, eachDay, type LocalDate } from '../calendar/local-date'
import { asId, type EntryId } from '../ids'
import type { Hundredths } from './amount'
import { isWithin } from './cycle'
import { figuring, type StandingFacts } from './figures'
import { type AwardEntry, dayBy, entriesInForce } from './ledger'
import { paceEntries, paceWeeks } from './pace-terms'
import type { Readings } from './readings'
import { countingDay } from './scale'
import { shown } from './standing'
import { itemOf, type PointsTable, versionId, versionIdOf } from './table'

/** 推算, no conclusion: where a station would stand at its cycle's end if it went on as in the last weeks (product). */
export interface Pace {
  /** of the last weeks */
  entries: number
  total: Hundredths
  /** as in the half of them in which it had least, and most */
  low: Hundredths
  high: Hundredths
  until: LocalDate
}

/**
 * The weeks until today, repeated week by week until the cycle ends, with every cap and all scaling; what counts once is not repeated.
 * @returns null on the cycle's last day, and where too few entries say anything
 */
export function paceOf(facts: StandingFacts, readings: Readings, today: LocalDate): Pace | null {
  const { cycle } = facts
  if (today >= cycle.to) return null
  const by = countingDay(readings)
  const weeks: Late[][] = Array.from({ length: paceWeeks }, () => [])
  for (const entry of entriesInForce(facts.entries)) {
    const day = dayBy(entry.dates, by)
    const ago = daysBetween(day, today)
    if (entry.kind === 'award' && isWithin(cycle, day) && ago >= 0 && ago < paceWeeks * 7)
      weeks[paceWeeks - 1 - Math.floor(ago / 7)]!.push({ entry, nth: 6 - (ago % 7) })
  }
  const entries = weeks.flat().length
  if (entries < paceEntries) return null
  const totalOf = (pattern: readonly (readonly Late[])[]) => {
    const more = goingOn(pattern, facts, today)
    return shown(figuring({ ...facts, entries: [...facts.entries, ...more] })(readings).total)
  }
  const byPoints = weeks.toSorted((a, b) => sum(a) - sum(b))
  const half = paceWeeks / 2
  const [low, total, high] = [byPoints.slice(0, half), weeks, byPoints.slice(half)].map(totalOf)
  return { entries, low: low!, total: total!, high: high!, until: cycle.to }
}

/** An award of the last weeks, and which day of its week it counted on. */
interface Late {
  entry: AwardEntry
  nth: number
}
const sum = (week: readonly Late[]) => week.reduce((all, { entry }) => all + entry.amount, 0)

function goingOn(
  pattern: readonly (readonly Late[])[],
  { cycle, tables }: StandingFacts,
  today: LocalDate,
): AwardEntry[] {
  return eachDay(addDays(today, 1), cycle.to).flatMap((day, n) =>
    pattern[Math.floor(n / 7) % pattern.length]!.filter(
      ({ entry, nth }) => nth === n % 7 && !isOnce(entry, tables),
    ).map(({ entry }) => ({
      ...entry,
      id: asId<EntryId>(`pace:${n}:${entry.id}`),
      dates: { service: day, claim: day, verification: day },
    })),
  )
}

function isOnce({ itemId, rule }: AwardEntry, tables: readonly PointsTable[]): boolean {
  const table = tables.find((each) => versionIdOf(each) === versionId(rule.tableId, rule.version))
  return table !== undefined && (itemOf(table, itemId)?.once ?? null) !== null
}
