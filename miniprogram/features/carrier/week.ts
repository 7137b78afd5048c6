import { formatTimes } from '@shared/calendar/format'
import type { Interval, WeeklyHours } from '@shared/directory/carrier'
import { carrier as words } from '@/copy/carrier'
import { listed } from '@/copy/punctuation'
import { weekdays } from '@/copy/week'

/** Monday first, as people here count. */
const ORDER = [1, 2, 3, 4, 5, 6, 0]

const hoursText = (day: readonly Interval[]) =>
  day.length === 0 ? words.closed : listed(day.map(({ from, to }) => formatTimes(from, to)))

/** The week in as few lines as it takes: days that follow one another with the same hours share one. */
export function weekOf(hours: WeeklyHours): (readonly [days: string, hours: string])[] {
  const runs: { first: number; last: number; text: string }[] = []
  for (const day of ORDER) {
    const text = hoursText(hours[day] ?? [])
    const run = runs[runs.length - 1]
    if (run?.text === text) run.last = day
    else runs.push({ first: day, last: day, text })
  }
  return runs.map(({ first, last, text }) => [weekdays(first, last), text])
}
