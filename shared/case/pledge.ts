import { beijingDate } from '../calendar/beijing'
import { clockFrom, isOver } from '../calendar/clock'
import { addDays, type LocalDate } from '../calendar/local-date'

/** What of a promise the system can see for itself, from the appointment's end on. */
export const measures = ['received', 'completed'] as const
export type Measure = (typeof measures)[number]

/** A 服务承诺 as data: the words that the station published, what shows that it was kept, and how long it has for that. */
export interface Pledge {
  /** unique within its carrier */
  id: string
  text: string
  measure: Measure
  /** counted from the day after the appointment */
  workingDays: number
  /** the first and the last day whose appointments it is about; null: until it is replaced or taken back */
  from: LocalDate
  to: LocalDate | null
}

/** A booking as far as a promise asks. */
export interface Promised {
  start: number
  cancelledAt: number | null
  checkedInAt: number | null
  completedAt: number | null
}

/** `received`: whoever booked was received; `completed`: the service of whoever came was done and written down. */
const kept: Readonly<Record<Measure, (booking: Promised) => boolean>> = {
  received: ({ checkedInAt }) => checkedInAt !== null,
  completed: ({ checkedInAt, completedAt }) => checkedInAt === null || completedAt !== null,
}

/** Whether the system has recorded what keeps it, however late; of an appointment that did not stand nothing was promised. */
export const isKept = ({ measure }: Pick<Pledge, 'measure'>, booking: Promised): boolean =>
  booking.cancelledAt !== null || kept[measure](booking)

/** The last day of a promise that was not kept; null: it was, its time is not over, or it was not about that day. On a day that may still move nobody is late. */
export function brokenSince(pledge: Pledge, booking: Promised, today: LocalDate): LocalDate | null {
  const day = beijingDate(booking.start)
  if (day < pledge.from || (pledge.to !== null && day > pledge.to) || isKept(pledge, booking)) return null
  const clock = clockFrom(booking.start, pledge.workingDays)
  return isOver(clock, today) ? clock.lastDay : null
}

/**
 * The promises of a station once one is published: from the next day on it takes the place of the one with the same measure, which goes
 * on for the appointments until today. `next` null: nothing takes its place.
 */
export function withPledge(
  before: readonly Pledge[],
  measure: Measure,
  next: Pick<Pledge, 'id' | 'text' | 'workingDays'> | null,
  today: LocalDate,
): Pledge[] {
  const left = before.flatMap((each) => {
    if (each.measure !== measure || each.to !== null) return [each]
    // one that would only have begun tomorrow never does
    return each.from > today ? [] : [{ ...each, to: today }]
  })
  return next ? [...left, { ...next, measure, from: addDays(today, 1), to: null }] : left
}
