import type { EnterpriseId } from '../ids'
import type { Cycle } from './cycle'
import { type DayNumber, dayNumber, monthNumber, quarterNumber } from './day-number'
import type { CapWindow } from './table'

/** Numbers for what a cap keeps apart: days, months, quarters, enterprises, and each enterprise in each of them. */
export interface Buckets {
  /** how many there are so far */
  readonly count: number
  bucketOf(enterpriseId: EnterpriseId | null, day: DayNumber): number
}

export function bucketsIn(per: readonly CapWindow[], cycle: Cycle): Buckets {
  const timeOf = timesOf(per)
  const first = timeOf(dayNumber(cycle.from))
  const times = timeOf(dayNumber(cycle.to)) - first + 1
  if (!per.includes('enterprise')) return { count: times, bucketOf: (_, day) => timeOf(day) - first }
  const numbers = new Map<EnterpriseId | null, number>()
  const seen = new Map<number, number>()
  return {
    get count() {
      return seen.size
    },
    bucketOf: (enterpriseId, day) => numberOf(seen, numberOf(numbers, enterpriseId) * times + timeOf(day) - first),
  }
}

function timesOf(per: readonly CapWindow[]): (day: DayNumber) => number {
  if (per.includes('day')) return (day) => day
  if (per.includes('month')) return monthNumber
  return per.includes('quarter') ? quarterNumber : () => 0
}

/** The next number for what was not seen before. */
function numberOf<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}
