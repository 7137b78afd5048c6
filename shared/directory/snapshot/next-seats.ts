import type { LocalDate } from '../../calendar/local-date'
import type { CarrierId } from '../../ids'
import { bitsWhere, mayHaveSeat, type SeatDay } from '../seats'
import type { Rows } from './shape'

/**
 * The days' bits after some carriers were looked at again: everybody else's stay as they were, also where the rows have another order now.
 * @param free of each day those of `looked` who may have a seat
 */
export function nextSeats(
  before: Pick<Rows, 'rows' | 'seats'>,
  { rows }: Pick<Rows, 'rows'>,
  looked: ReadonlySet<CarrierId>,
  free: ReadonlyMap<LocalDate, ReadonlySet<CarrierId>>,
): SeatDay[] {
  const places = new Map(before.rows.flatMap((row, at) => (row ? [[row.id, at] as const] : [])))
  return [...free].map(([date, now]) => {
    const day = before.seats.find((each) => each.date === date)
    const had = (id: CarrierId) => {
      const at = places.get(id)
      return day !== undefined && at !== undefined && mayHaveSeat(day, at)
    }
    return {
      date,
      bits: bitsWhere(rows, (row) => row !== null && (looked.has(row.id) ? now.has(row.id) : had(row.id))),
    }
  })
}
