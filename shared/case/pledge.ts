import { clockFrom, isOver } from '../calendar/clock'
import type { LocalDate } from '../calendar/local-date'

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

/** The last day of a promise that was not kept; null: it was, or its time is not over. On a day that may still move nobody is late. */
export function brokenSince({ measure, workingDays }: Pledge, booking: Promised, today: LocalDate): LocalDate | null {
  if (booking.cancelledAt !== null || kept[measure](booking)) return null
  const clock = clockFrom(booking.start, workingDays)
  return isOver(clock, today) ? clock.lastDay : null
}
