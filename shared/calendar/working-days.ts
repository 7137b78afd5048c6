import { known, notices } from './holidays'
import { addDays, dayOfWeek, eachDay, type LocalDate, localDate } from './local-date'

/** 'provisional': the State Council has not published that year (or it lies before the records), so the answer is not known. */
export type WorkingDay = 'yes' | 'no' | 'provisional'

const spread = (days: string, year: number): LocalDate[] =>
  days.split(' ').flatMap((range) => {
    const [from, to = from] = range.split('/')
    return eachDay(localDate(`${year}-${from}`), localDate(`${year}-${to}`))
  })

const collect = (pick: 1 | 2) => new Set(notices.flatMap((notice) => spread(notice[pick], notice[0])))

let sets: { off: Set<LocalDate>; worked: Set<LocalDate> } | undefined

/** Built on first use, so that importing this module costs nothing. */
function published() {
  sets ??= { off: collect(1), worked: collect(2) }
  return sets
}

export const isWeekend = (date: LocalDate) => dayOfWeek(date) === 0 || dayOfWeek(date) === 6

/** Is `date` a working day (工作日) under the State Council's notices, 调休 included? Never guesses for an unknown year. */
export function isWorkingDay(date: LocalDate): WorkingDay {
  if (date < known.from || date > known.to) return 'provisional'
  const { off, worked } = published()
  return worked.has(date) || (!isWeekend(date) && !off.has(date)) ? 'yes' : 'no'
}

/**
 * The `count`-th working day after `date` (the day itself is not counted; count 0 is the day itself).
 * `provisional` when any counted day lies in an unpublished year: there Mondays to Fridays stand in, so the date may
 * still move. No one may be refused or penalised on a provisional date.
 * @throws RangeError when `count` is not a whole number ≥ 0.
 */
export function addWorkingDays(date: LocalDate, count: number): { date: LocalDate; provisional: boolean } {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`)
  let day = date
  let provisional = false
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    const answer = isWorkingDay(day)
    if (answer === 'provisional') provisional = true
    if (answer === 'yes' || (answer === 'provisional' && !isWeekend(day))) left -= 1
  }
  return { date: day, provisional }
}
