import { localDate } from '../../calendar/local-date'
import type { SeatDay } from '../seats'
import { type Coder, modelOf, NUMBER, number } from './model'
import { SnapshotRefused } from './refused'

const MOST = 1_000_000

/** Writes 可能有空 of a day, in the order of the rows, or reads it back. */
export function seatDay(coder: Coder, given?: SeatDay & { count: number }): SeatDay {
  const sizes = modelOf(2 * NUMBER)
  const day = number(coder, sizes, 0, Number(given?.date.replace(/-/g, '') ?? 0))
  const count = number(coder, sizes, NUMBER, given?.count ?? 0)
  if (count > MOST) throw new SnapshotRefused('damaged')
  const guess = modelOf(1)
  const bits = new Uint8Array(Math.ceil(count / 8))
  for (let at = 0; at < count; at++) {
    const bit = given ? ((given.bits[at >> 3] ?? 0) >> (at & 7)) & 1 : 0
    bits[at >> 3]! |= coder.bit(guess, 0, bit) << (at & 7)
  }
  return { date: localDate(String(day).replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')), bits }
}
