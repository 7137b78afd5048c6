import type { Instant } from '../calendar/beijing'
import type { CarrierId } from '../ids'
import { type Held, instantOn, type SheetOf } from './sheet'
import { isLive } from './state'

/** Of a booking what tells its seat from those that it had before, or nearly had. */
export interface Placed {
  carrierId: CarrierId
  start: Instant
  cancelledAt: Instant | null
  missedAt?: Instant | null
  moves?: readonly unknown[]
}

/**
 * Whether this is the seat that the booking has. While it moves it has two: the new one is taken first, by a move that is counted on both, and
 * the old one is given back once the booking says that it has moved. So a seat is never taken for that of a move before or after it.
 */
export const isOwn = (booking: Placed, { carrierId, date }: SheetOf, seat: Pick<Held, 'from' | 'move'>): boolean =>
  isLive(booking) &&
  booking.carrierId === carrierId &&
  booking.start === instantOn(date, seat.from) &&
  movesOf(booking) === (seat.move ?? 0)

/** Whether it is not, and never will be: a seat of the move that comes next may become its own at this moment. */
export const isOver = (booking: Placed, of: SheetOf, seat: Pick<Held, 'from' | 'move'>): boolean =>
  !isOwn(booking, of, seat) && (!isLive(booking) || (seat.move ?? 0) <= movesOf(booking))

export const movesOf = ({ moves = [] }: Pick<Placed, 'moves'>): number => moves.length
