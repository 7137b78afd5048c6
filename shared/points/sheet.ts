import type { EnterpriseId } from '../ids'
import type { Compiled } from './compiled'
import type { Cycle } from './cycle'
import { type DayNumber, dayNumber, monthNumber, quarterNumber } from './day-number'
import { inOrder } from './in-order'
import type { AwardEntry, DeductionEntry, EntryDates } from './ledger'
import type { CapWindow } from './table'

/** The entries of one cycle that the caps go through, in the order of day and id, as columns: made once, run over many times. */
export interface Sheet {
  entries: readonly (AwardEntry | DeductionEntry)[]
  points: Float64Array
  /** of each, its place in `Compiled.capsOf` */
  slots: Int32Array
  /** for each of `Compiled.windows`: the bucket of each entry */
  buckets: readonly Buckets[]
}

export interface Buckets {
  of: Int32Array
  count: number
}

/** The day that says to which cycle an entry belongs. */
export type CountingDay = keyof EntryDates

export function sheetOf(
  found: readonly (AwardEntry | DeductionEntry)[],
  table: Compiled,
  cycle: Cycle,
  by: CountingDay,
): Sheet {
  const [from, to] = [dayNumber(cycle.from), dayNumber(cycle.to)]
  const dayOf = (entry: AwardEntry | DeductionEntry) => dayNumber(entry.dates[by] ?? entry.dates.service)
  const inside = found.filter((entry) => {
    const day = dayOf(entry)
    return day >= from && day <= to
  })
  const order = inOrder(
    Int32Array.from(inside, dayOf),
    inside.map(({ id }) => id),
  )
  const entries = Array.from(order, (position) => inside[position]!)
  const days = Int32Array.from(entries, dayOf)
  return {
    entries,
    points: Float64Array.from(entries, ({ amount }) => amount),
    slots: Int32Array.from(entries, (entry) => table.slotOf(entry)),
    buckets: table.windows.map((per) => bucketsOf(per, entries, days)),
  }
}

function bucketsOf(per: readonly CapWindow[], entries: Sheet['entries'], days: Int32Array): Buckets {
  const start = days.length > 0 ? timeOf(per, days[0]!) : 0
  const count = days.length > 0 ? timeOf(per, days.at(-1)!) - start + 1 : 0
  const times = days.map((day) => timeOf(per, day) - start)
  return per.includes('enterprise') ? perEnterprise(entries, times, count) : { of: times, count }
}

/** The days are in order, so the buckets of a time are numbers without gaps worth minding. */
function timeOf(per: readonly CapWindow[], day: DayNumber): number {
  if (per.includes('day')) return day
  if (per.includes('month')) return monthNumber(day)
  return per.includes('quarter') ? quarterNumber(day) : 0
}

function perEnterprise(entries: Sheet['entries'], times: Int32Array, count: number): Buckets {
  const numbers = new Map<EnterpriseId | null, number>()
  const buckets = new Map<number, number>()
  const of = times.map((time, i) => {
    const { enterpriseId } = entries[i]!
    const number = intern(numbers, enterpriseId)
    return intern(buckets, number * count + time)
  })
  return { of, count: buckets.size }
}

function intern<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}
