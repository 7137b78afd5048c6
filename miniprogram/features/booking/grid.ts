import { beijingTime, type Instant } from '@shared/calendar/beijing'
import { formatNear, weekdayName } from '@shared/calendar/format'
import { type LocalDate, localDate, partsOf } from '@shared/calendar/local-date'
import type { Carrier } from '@shared/directory/carrier'
import { dayHours } from '@shared/directory/hours'
import type { Output } from '@/api/contract'
import { slots as words } from '@/copy/slots'
import type { DayChoice, GridPart, TimeChoice } from '@/ui/slot-picker'

export type Day = Output<'booking.slots'>['days'][number]
export type Offer = Day['slots'][number]

/** A day of the strip: how many seats it still has, or why it has none. */
export function dayChoice({ date, closed, slots }: Day, today: LocalDate): DayChoice {
  const day = localDate(date)
  const seatsLeft = slots.reduce((sum, slot) => sum + slot.seatsLeft, 0)
  return {
    date,
    weekday: date === today ? formatNear(day, today) : weekdayName(day),
    day: String(partsOf(day).day),
    seats:
      closed !== null
        ? words.closed
        : seatsLeft > 0
          ? words.left(seatsLeft)
          : slots.length > 0
            ? words.full
            : words.past,
    bookable: seatsLeft > 0,
    closed: closed !== null,
  }
}

function timeChoice({ slotId, start, seatsLeft }: Offer): TimeChoice {
  const state = seatsLeft === 0 ? 'full' : seatsLeft === 1 ? 'last' : 'open'
  return { slotId, time: beijingTime(start), seats: seatsLeft === 0 ? words.full : words.left(seatsLeft), state }
}

/** A day's slots in order, parted where the carrier closes in between: a break is a labelled line, not a gap. */
export function gridOf(day: Day, carrier: Carrier): GridPart[] {
  const { intervals } = dayHours(carrier, localDate(day.date))
  return intervals.flatMap(({ from, to }, index): GridPart[] => {
    const times = day.slots.filter(({ start }) => within(start, from, to)).map(timeChoice)
    const next = intervals[index + 1]
    const pause = next ? [{ pause: words.pause(to, next.from) }] : []
    return [...(times.length > 0 ? [{ times }] : []), ...(times.length > 0 ? pause : [])]
  })
}

const within = (start: Instant, from: string, to: string) => from <= beijingTime(start) && beijingTime(start) < to

/** The first day with a free seat, else the first day that is open. */
export const firstDay = (days: readonly Day[]) =>
  (days.find(({ slots }) => slots.some(({ seatsLeft }) => seatsLeft > 0)) ?? days.find(({ closed }) => closed === null))
    ?.date ?? null
