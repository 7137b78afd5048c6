import { axisOf, spansOf, weekOf } from '@shared/booking/board-axis'
import { spanOf } from '@shared/booking/board-blocks'
import { beijingDate } from '@shared/calendar/beijing'
import { type LocalDate, localDate } from '@shared/calendar/local-date'
import type { CarrierId, LaneId } from '@shared/ids'
import type { Booked } from '../entry'
import { useDeskDays, useDeskOn } from '../queries'
import { nameOf } from '../said'
import { dayOf } from './days'
import type { Part } from './grid'
import { useEvents } from './use-events'

/** Pixels of an hour, and of a break that nobody works in: a day is to scale, a week folds it. */
const scales = { day: { hour: 80, fold: null }, week: { hour: 92, fold: 28 } } as const

interface Asked {
  carrierId: CarrierId
  from: LocalDate
  week: boolean
  /** one person or room alone */
  only: LaneId | null
  today: LocalDate
  shown: boolean
  /** part of an enterprise's name; '': all of them */
  sought: string
}

/** What a board shows: one day, or five that are open. `parts` is undefined until all of it is there. */
export function useBoard({ carrierId, from, week, only, today, shown, sought }: Asked) {
  const plan = useDeskDays(carrierId, shown, from === today ? undefined : from)
  const { events, failed } = useEvents(carrierId, from, shown)
  const eventsOn = (date: string) => events.filter(({ start }) => beijingDate(start) === date)
  const known = plan.data?.days.map(({ date, hours, seats }) => ({
    ...{ date: localDate(date), hours },
    seats: seats + eventsOn(date).length,
  }))
  const laid = !known ? [] : week ? weekOf(known) : known.slice(0, 1).map(({ date }) => ({ date }))
  const dates = laid.flatMap((part) => ('date' in part ? [part.date] : []))
  const desks = useDeskOn(carrierId, dates, today, shown)
  const lanes = plan.data?.lanes ?? []
  const entriesOn = (date: LocalDate) => desks[dates.indexOf(date)]?.items ?? []
  const isSought = (booking: Booked) => nameOf(booking).includes(sought)
  const hoursOn = (date: LocalDate) => known?.find((day) => day.date === date)?.hours ?? []
  const parts = laid.map(
    (part): Part =>
      'closed' in part
        ? part
        : dayOf(part.date, hoursOn(part.date), entriesOn(part.date).filter(isSought), lanes, {
            ...{ only, empty: !week },
            events: sought ? [] : eventsOn(part.date),
          }),
  )
  // the hours stay where they are while somebody is sought
  const lying = dates.flatMap((date) => [
    ...entriesOn(date).filter(({ state }) => state !== 'cancelled'),
    ...eventsOn(date),
  ])
  const needed = [...dates.flatMap((date) => spansOf(hoursOn(date))), ...lying.map(spanOf)]
  const missing = desks.find(({ whole }) => !whole)
  return {
    parts: known && !missing ? parts : undefined,
    axis: axisOf(needed, week ? scales.week : scales.day),
    lanes,
    /** the events are not known, or not all of them */
    failed,
    query: known ? (missing?.query ?? plan) : plan,
  }
}
