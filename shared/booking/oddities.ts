import { beijingDate, type Instant, startOfDay } from '../calendar/beijing'
import { addDays } from '../calendar/local-date'
import { type ProductBasis, product } from '../law/basis'
import type { BookingTimes } from './state'

/** A service is oddly short below half of the time that was booked for it, and oddly long above three times. Product rule. */
const SHORTEST = 0.5
const LONGEST = 3
/** Coming this much before the time is odd; the desk takes nobody before `CHECK_IN_EARLY_MINUTES`. Product rule. */
export const EARLY_MINUTES = 20

/** What is odd about the times of a service that was done. It refuses nothing: it is shown to who decides. */
export const oddityRules = {
  'too-short': product('从到站到办完不到预约时长一半的，提请办理的人留意。'),
  'too-long': product('从到站到办完超过预约时长三倍的，提请办理的人留意。'),
  'early-check-in': product(`比预约的时间早 ${EARLY_MINUTES} 分钟以上就签到的，提请办理的人留意。`),
  'late-check-in': product('预约的时间过了才到站的，提请办理的人留意。'),
  'done-before-start': product('预约的时间还没到就已完成的，提请办理的人留意。'),
  'done-after-day': product('当天之后才登记完成的，提请办理的人留意。'),
} as const satisfies Record<string, ProductBasis>

export type OddityKind = keyof typeof oddityRules
export const oddityKinds = Object.keys(oddityRules) as [OddityKind, ...OddityKind[]]

export interface Oddity {
  kind: OddityKind
  /** whole minutes, rounded down: how long it took, or how long before or after the time that is named */
  minutes: number
  /** whole minutes that were booked */
  booked: number
}

const MINUTE = 60_000
const minutesFrom = (from: Instant, to: Instant) => Math.floor((to - from) / MINUTE)

/**
 * The oddities of a service's times, none of one that is not done. The length of a service is that of its slot, which was cut to it when
 * it was booked.
 */
export function odditiesOf({ start, end, checkedInAt, leftAt, completedAt }: BookingTimes): Oddity[] {
  if (checkedInAt === null || completedAt === null) return []
  const ended = leftAt ?? completedAt
  const [length, took] = [end - start, ended - checkedInAt]
  const dayEnd = startOfDay(addDays(beijingDate(start), 1))
  const found: [boolean, OddityKind, number][] = [
    [took < length * SHORTEST, 'too-short', minutesFrom(checkedInAt, ended)],
    [took > length * LONGEST, 'too-long', minutesFrom(checkedInAt, ended)],
    [checkedInAt < start - EARLY_MINUTES * MINUTE, 'early-check-in', minutesFrom(checkedInAt, start)],
    [checkedInAt >= end, 'late-check-in', minutesFrom(end, checkedInAt)],
    [ended < start, 'done-before-start', minutesFrom(ended, start)],
    [completedAt >= dayEnd, 'done-after-day', minutesFrom(dayEnd, completedAt)],
  ]
  return found.flatMap(([odd, kind, minutes]) => (odd ? [{ kind, minutes, booked: minutesFrom(start, end) }] : []))
}
