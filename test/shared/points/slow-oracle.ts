import type { LocalDate } from '@shared/calendar/local-date'
import type { AwardEntry, DeductionEntry, LedgerEntry } from '@shared/points/ledger'
import type { Readings } from '@shared/points/readings'
import type { Cap, PointsTable } from '@shared/points/table'
import { Fraction, whole } from './oracle'

/**
 * The 2026 standing for any table and any versions of it, by definition and as slowly as it reads: entry after entry, cap after cap,
 * what counted before is looked up anew each time. Nothing of the engine is used, and no number of the law: they stand here by hand.
 */
type Live = AwardEntry | DeductionEntry
interface Counted {
  entry: Live
  share: Fraction
}

const zero = whole(0)
const least = (a: Fraction, b: Fraction) => a.atMost(b)
const noLess = (a: Fraction) => (a.isAtLeast(zero) ? a : zero)

/** 2026-03-01 to 2026-09-30 is 7 months or 214 days; from `ADMITTED` on, 6 or 174. */
export const ADMITTED = '2026-04-10'
const LENGTH = { publication: { months: 7, days: 214 }, admission: { months: 6, days: 174 } }
const YEAR = { months: 12, days: 365 }

export function slowly(entries: readonly LedgerEntry[], tables: readonly PointsTable[], readings: Readings) {
  const factor = whole(YEAR[readings.factor]).over(whole(LENGTH[readings.lengthFrom][readings.factor]))
  const live = entries
    .filter((entry) => entry.kind !== 'reversal')
    .filter((entry) => stands(entry.id, entries))
    .filter((entry) => dayOf(entry, readings) >= '2026-03-01' && dayOf(entry, readings) <= '2026-09-30')
    .sort((a, b) => (dayOf(a, readings) + a.id < dayOf(b, readings) + b.id ? -1 : 1))
  const awards = count(
    live.filter(({ kind }) => kind === 'award'),
    tables,
    factor,
    readings,
  )
  const by = readings.deductionsScale === 'scaled' ? factor : whole(1)
  const off = sum(
    count(
      live.filter(({ kind }) => kind === 'deduction'),
      tables,
      by,
      readings,
    ),
  ).times(by)
  const begun = [...tables].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  const first = begun.filter(({ effectiveFrom }) => effectiveFrom <= '2026-03-01').at(-1) ?? begun[0]!
  const judge = readings.markAcrossVersions === 'first' ? first : begun.at(-1)!
  const raw = sum(awards)
  const ceiling = (amount: Fraction) => (judge.total === null ? amount : least(amount, whole(judge.total)))
  const kept = readings.totalCap === 'before' ? ceiling(raw).times(factor) : ceiling(raw.times(factor))
  const total = noLess(kept.minus(off))
  const tenth = new Fraction(((total.num * 2n + total.den * 10n) / (total.den * 20n)) * 10n)
  const compared = readings.comparison === 'rounded' ? tenth : total
  return { total, passed: judge.passMark !== null && compared.isAtLeast(whole(judge.passMark)), awards }
}

function stands(id: string, entries: readonly LedgerEntry[]): boolean {
  const reversal = entries.find((entry) => entry.kind === 'reversal' && entry.reversedId === id)
  return !reversal || !stands(reversal.id, entries)
}

function dayOf({ dates }: Live, { countingDate, serviceDay }: Readings): LocalDate {
  return countingDate === 'service' && serviceDay === 'completed'
    ? (dates.completed ?? dates.service)
    : dates[countingDate]
}

function count(live: readonly Live[], tables: readonly PointsTable[], factor: Fraction, readings: Readings): Counted[] {
  const counted: Counted[] = []
  for (const entry of live) {
    let share = whole(entry.amount)
    for (const cap of capsOn(entry, tables)) {
      const room = roomFor(cap, entry, counted, tables, factor, readings)
      share = least(share, 'times' in cap.limit ? whole(entry.amount).times(least(room, whole(1))) : room)
    }
    counted.push({ entry, share })
  }
  return counted
}

const isOnce = ({ id }: Cap) => id.startsWith('once ')

function capsOn({ kind, itemId, rule }: Live, tables: readonly PointsTable[]): Cap[] {
  const table = tables.find(({ id, version }) => id === rule.tableId && version === rule.version)!
  return halfOf(table, kind).filter(({ level }) => {
    if (level === 'total') return true
    if ('itemId' in level) return level.itemId === itemId
    return table.items.some(({ id, classId }) => kind === 'award' && id === itemId && classId === level.classId)
  })
}

function halfOf(table: PointsTable, kind: Live['kind']): readonly Cap[] {
  if (kind === 'deduction') return table.deductionCaps
  const once = table.items.filter((item) => item.once !== null)
  return [
    ...once.map(({ id }): Cap => ({ id: `once ${id}`, level: { itemId: id }, per: [], limit: { times: 1 } })),
    ...table.caps,
  ]
}

/** What the cap leaves, in hundredths or in times, after what counted before in the same bucket. */
function roomFor(
  cap: Cap,
  entry: Live,
  before: readonly Counted[],
  tables: readonly PointsTable[],
  factor: Fraction,
  readings: Readings,
): Fraction {
  const inTimes = 'times' in cap.limit
  const together = isOnce(cap) || readings.capsAcrossVersions === 'together'
  const same = (other: Cap) =>
    other.id === cap.id &&
    'times' in other.limit === inTimes &&
    [...other.per].sort().join() === [...cap.per].sort().join()
  const limitOf = ({ limit }: Cap) => whole('times' in limit ? limit.times : limit.points)
  const inForce = [...tables].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  const latest = inForce.flatMap((table) => halfOf(table, entry.kind).filter(same)).at(-1)!
  const limit = together ? least(limitOf(cap), limitOf(latest)) : limitOf(cap)
  const wholeCycle = !cap.per.some((window) => window !== 'enterprise')
  const scales = wholeCycle && readings.itemCaps === 'scaled-down' && !(inTimes && readings.timesCaps === 'unscaled')
  const most = scales ? limit.over(factor) : limit
  const bucket = before.filter(
    ({ entry: other }) =>
      (together || other.rule.version === entry.rule.version) &&
      capsOn(other, tables).some(same) &&
      cap.per.every((window) => partOf(window, other, readings) === partOf(window, entry, readings)),
  )
  const used = inTimes
    ? whole(bucket.filter(({ share }) => share.num > 0n).length)
    : bucket.reduce((all, { share }) => all.plus(share), zero)
  return noLess(most.minus(used))
}

function partOf(window: Cap['per'][number], entry: Live, readings: Readings): string {
  const [year, month, day] = dayOf(entry, readings).split('-') as [string, string, string]
  const quarters: Record<string, string> = { '01': 'a', '02': 'a', '03': 'a', '04': 'b', '05': 'b', '06': 'b' }
  if (window === 'enterprise') return entry.enterpriseId ?? ''
  if (window === 'quarter') return year + (quarters[month] ?? (month < '10' ? 'c' : 'd'))
  return window === 'month' ? year + month : year + month + day
}

function sum(counted: readonly Counted[]): Fraction {
  return counted.reduce((all, { share }) => all.plus(share), zero)
}
