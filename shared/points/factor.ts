import { daysBetween, type LocalDate, partsOf } from '../calendar/local-date'
import { fullYear } from '../law/g26/proration'
import type { Cycle } from './cycle'
import { one, type Ratio, ratio } from './ratio'
import type { Readings } from './readings'

/**
 * What the points of a shortened cycle are multiplied by (G26 三(三)2: 按照实际积分时长折算为 12 个月对应的分值); 1 for any other.
 * @param admittedOn the day the station became a 培育对象; matters only where each station has a length of its own
 */
export function factorOf(
  cycle: Cycle,
  admittedOn: LocalDate,
  readings: Pick<Readings, 'factor' | 'lengthFrom'>,
): Ratio {
  if (!cycle.shortened) return one
  const from = readings.lengthFrom === 'admission' && admittedOn > cycle.from ? admittedOn : cycle.from
  // admitted after the cycle: nothing of it counts, so there is nothing to scale
  if (from > cycle.to) return one
  if (readings.factor === 'days') return ratio(fullYear.days.value, daysBetween(from, cycle.to) + 1)
  return ratio(fullYear.months.value, monthsTouched(from, cycle.to))
}

/** 不足一月按一月: every calendar month of which a day counts. */
function monthsTouched(from: LocalDate, to: LocalDate): number {
  const [first, last] = [partsOf(from), partsOf(to)]
  return (last.year - first.year) * fullYear.months.value + last.month - first.month + 1
}
