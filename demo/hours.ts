import type { Interval, OpeningTimes } from '@shared/directory/carrier'

/** The opening times used in the fictional town, each with a lunch break or the reason why not. */

const split = (...times: string[]): Interval[] =>
  times.map((span) => {
    const [from = '', to = ''] = span.split('-')
    return { from, to }
  })

const closed: Interval[] = []
const week = (sunday: Interval[], monday: Interval[], midweek: Interval[], saturday: Interval[]) => [
  sunday,
  monday,
  ...Array.from({ length: 4 }, () => midweek),
  saturday,
]

const office = split('09:00-12:00', '13:30-17:30')
const long = split('08:30-12:00', '13:00-20:30')
const shop = split('10:00-12:30', '13:30-18:30')
const saturday = split('09:30-12:00')
const counter = split('09:00-17:00')

export const hours = {
  /** every day of the year, into the evening */
  daily: { hours: week(long, long, long, long), holidays: 'open', closures: [] },
  /** Monday to Friday */
  office: { hours: week(closed, office, office, closed), holidays: 'closed', closures: [] },
  /** and Saturday morning */
  sixDays: { hours: week(closed, office, office, saturday), holidays: 'closed', closures: [] },
  /** closed on Mondays, open at the weekend */
  weekend: { hours: week(shop, closed, shop, shop), holidays: 'closed', closures: [] },
  /** a bank's counter: no lunch break, half a Saturday */
  counter: { hours: week(closed, counter, counter, saturday), holidays: 'closed', closures: [] },
} as const satisfies Record<string, OpeningTimes>

export type HoursName = keyof typeof hours
