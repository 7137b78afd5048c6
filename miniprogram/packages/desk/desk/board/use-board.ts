import { axisOf, spansOf, weekOf } from '@shared/booking/board-axis'
import { spanOf } from '@shared/booking/board-blocks'
import { type LocalDate, localDate } from '@shared/calendar/local-date'
import type { CarrierId, LaneId } from '@shared/ids'
import { useDeskDays, useDeskOn } from '../queries'
import { dayOf } from './days'
import type { Part } from './grid'

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
}

/** What a board shows: one day, or five that are open. `parts` is undefined until all of it is there. */
export function useBoard({ carrierId, from, week, only, today, shown }: Asked) {
  const plan = useDeskDays(carrierId, shown, from === today ? undefined : from)
  const known = plan.data?.days.map(({ date, hours, seats }) => ({ date: localDate(date), hours, seats }))
  const laid = !known ? [] : week ? weekOf(known) : known.slice(0, 1).map(({ date }) => ({ date }))
  const dates = laid.flatMap((part) => ('date' in part ? [part.date] : []))
  const desks = useDeskOn(carrierId, dates, today, shown)
  const lanes = plan.data?.lanes ?? []
  const entriesOn = (date: LocalDate) => desks[dates.indexOf(date)]?.items ?? []
  const hoursOn = (date: LocalDate) => known?.find((day) => day.date === date)?.hours ?? []
  const parts = laid.map(
    (part): Part =>
      'closed' in part
        ? part
        : dayOf(part.date, hoursOn(part.date), entriesOn(part.date), lanes, { only, empty: !week }),
  )
  const blocks = parts.flatMap((part) => ('date' in part ? part.lanes : [])).flatMap((lane) => lane.blocks)
  const needed = [...dates.flatMap((date) => spansOf(hoursOn(date))), ...blocks.map(spanOf)]
  const missing = desks.find(({ whole }) => !whole)
  return {
    parts: known && !missing ? parts : undefined,
    axis: axisOf(needed, week ? scales.week : scales.day),
    lanes,
    query: known ? (missing?.query ?? plan) : plan,
  }
}
