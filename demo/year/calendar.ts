import { beijingInstant } from '@shared/calendar/beijing'
import { type LocalDate, localDate } from '@shared/calendar/local-date'

/** The days on which the year turns. */
export const yearCalendar = {
  /** the city sets itself up; stations and enterprises come in the weeks after */
  founded: localDate('2026-03-02'),
  /** the first day on which a station may have a visitor: those who were admitted first need some days */
  firstVisit: localDate('2026-03-20'),
  /** a day before that: somebody telephones, and nobody comes */
  quiet: localDate('2026-03-13'),
  /** services that count for the cycle and are verified in good time are over by then */
  lastEarly: localDate('2026-09-04'),
  /** the day on which the ranking is looked at while the cycle still runs */
  lookedAt: localDate('2026-09-22'),
  cycleEnds: localDate('2026-09-30'),
  /** whatever was still waiting of the cycle has been decided */
  settled: localDate('2026-10-16'),
  /** the two lists of the cycle: those over the line at once, those whose last points were found later */
  firstList: localDate('2026-10-20'),
  secondList: localDate('2026-11-10'),
  /** here the story stops, and the clock goes on */
  ends: localDate('2026-11-20'),
}

/** Ten in the morning of a day: when its officers are at their desks. */
export const tenOf = (day: LocalDate): number => beijingInstant(day, '10:00')
export const morningOf = (day: LocalDate): number => beijingInstant(day, '09:00')
