import { addDays, addMonths, addYears, type LocalDate } from '../calendar/local-date'
import { addWorkingDays } from '../calendar/working-days'
import type { Basis } from '../law/basis'
import { settingBasis } from '../settings/basis'
import { type FigureName, isRead, type Terms, type WhenRead } from './terms'

export const units = ['working-day', 'day', 'month', 'year'] as const
export type Unit = (typeof units)[number]

/** How long a state may last. A count that the city has to set is a name, and none while it is not set. */
export interface Clock {
  readonly count: number | FigureName
  readonly unit: Unit
  readonly basis: Basis
  /** the reading under which the first day counts already; otherwise the count begins on the day after */
  readonly sameDay?: WhenRead
}

/**
 * Until when, as it was worked out: the day itself still counts. `provisional`: it runs into a year whose working days nobody has
 * published, so it may move, and nobody is late on it. What it was worked out from stays beside it, so that it can be settled again.
 */
export interface Due {
  on: LocalDate
  provisional: boolean
  /** the day that is not counted any more */
  after: LocalDate
  count: number
  unit: Unit
}

export function dueAfter(after: LocalDate, count: number, unit: Unit): Due {
  const { date, provisional } =
    unit === 'working-day' ? addWorkingDays(after, count) : { date: calendar[unit](after, count), provisional: false }
  return { on: date, provisional, after, count, unit }
}

const calendar = { day: addDays, month: addMonths, year: addYears }

/** When a state that was entered on `day` is due; null: nobody has set how long it may last. */
export function dueOf({ count, unit, sameDay }: Omit<Clock, 'basis'>, day: LocalDate, terms: Terms): Due | null {
  const figure = typeof count === 'number' ? count : terms[count]
  const after = sameDay && isRead(terms, sameDay) ? addDays(day, -1) : day
  return figure === null ? null : dueAfter(after, figure, unit)
}

/** On what the length stands: what the city has set, or the clock's own sentence. */
export const clockBasis = ({ count, basis }: Clock, terms: Terms): Basis =>
  typeof count === 'number' ? basis : settingBasis(count, terms)

/** A provisional day worked out anew: by what has been published since. */
export const settled = (due: Due): Due => (due.provisional ? dueAfter(due.after, due.count, due.unit) : due)

/** Whether it is over; on a provisional day it never is. */
export const isPast = (due: Due | null, today: LocalDate): boolean => due !== null && !due.provisional && today > due.on
