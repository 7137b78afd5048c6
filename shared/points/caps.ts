import type { LocalDate } from '../calendar/local-date'
import type { EnterpriseId, EntryId, ItemId } from '../ids'
import type { Hundredths } from './amount'
import { exact, type Ratio } from './ratio'
import type { Cap, CapWindow } from './table'

/** An award or a deduction as the caps see it. */
export interface Countable {
  id: EntryId
  itemId: ItemId
  /** null for a deduction */
  classId: string | null
  enterpriseId: EnterpriseId | null
  date: LocalDate
  points: Hundredths
}

/** How much of an entry counts, and the cap that cut it. `units` are hundredths multiplied by the factor's `num`. */
export interface Counted {
  entry: Countable
  units: number
  limitedBy: string | null
}

export interface CapScale {
  factor: Ratio
  /** a points cap over the whole cycle: scaled down with a short cycle, or in full before scaling up */
  cycleCaps: 'scaled-down' | 'unscaled'
}

/**
 * Takes entries in the order of date and id and lets each count as far as every cap leaves room, so that no cap is ever
 * exceeded, the answer does not depend on the order of arrival, and each entry can say what cut it. Exact: amounts are kept in
 * units of 1/num hundredth. A cap in times, and one per day, month or quarter, does not change with the length of the cycle.
 */
export function applyCaps(entries: readonly Countable[], caps: readonly Cap[], scale: CapScale): Counted[] {
  const used = new Map<string, { points: number; times: number }>()
  return [...entries].sort(byDateAndId).map((entry) => {
    const buckets = caps.filter((cap) => covers(cap, entry)).map((cap) => ({ cap, key: bucketKey(cap, entry) }))
    let units = exact(entry.points * scale.factor.num)
    let limitedBy: string | null = null
    for (const { cap, key } of buckets) {
      const room = roomIn(cap, used.get(key) ?? { points: 0, times: 0 }, scale)
      if (room < units) [units, limitedBy] = [room, cap.id]
    }
    if (units > 0) {
      for (const { key } of buckets) {
        const before = used.get(key) ?? { points: 0, times: 0 }
        used.set(key, { points: before.points + units, times: before.times + 1 })
      }
    }
    return { entry, units, limitedBy }
  })
}

function roomIn(cap: Cap, used: { points: number; times: number }, { factor, cycleCaps }: CapScale): number {
  if ('times' in cap.limit) return used.times < cap.limit.times ? Number.MAX_SAFE_INTEGER : 0
  const whole = !cap.per.some((window) => window !== 'enterprise')
  return exact(cap.limit.points * (whole && cycleCaps === 'scaled-down' ? factor.den : factor.num)) - used.points
}

function covers(cap: Cap, entry: Countable): boolean {
  if (cap.level === 'total') return true
  return 'itemId' in cap.level ? cap.level.itemId === entry.itemId : cap.level.classId === entry.classId
}

function bucketKey(cap: Cap, entry: Countable): string {
  return JSON.stringify([cap.id, ...cap.per.map((window) => windowKey(window, entry))])
}

function windowKey(window: CapWindow, entry: Countable): string {
  const month = Number(entry.date.slice(5, 7))
  if (window === 'enterprise') return entry.enterpriseId ?? ''
  if (window === 'day') return entry.date
  return window === 'month' ? entry.date.slice(0, 7) : `${entry.date.slice(0, 4)}Q${Math.ceil(month / 3)}`
}

function byDateAndId(a: Countable, b: Countable): number {
  const [left, right] = a.date === b.date ? [a.id, b.id] : [a.date, b.date]
  return left < right ? -1 : left > right ? 1 : 0
}
