import { asId, type BookingId, type CarrierId, type PersonId, type WalkInPassId } from '@shared/ids'
import { hashId } from '../platform/secrets'
import { collection } from './collection'

/** Somebody has scanned a station's code: they may register there once. A code is one pass for each person, however often it is scanned. */
export interface WalkInPass {
  _id: WalkInPassId
  carrierId: CarrierId
  personId: PersonId
  at: number
  usedAt: number | null
  bookingId: BookingId | null
}
export const walkInPasses = collection<WalkInPass>('walk-in-passes')

export const walkInPassId = (carrierId: CarrierId, personId: PersonId, step: number) =>
  asId<WalkInPassId>(`wp_${hashId('walk-in', carrierId, personId, String(step))}`)

/** A pass is one booking. */
export const walkInBookingId = (passId: WalkInPassId) => asId<BookingId>(`b_${hashId('walk-in', passId)}`)
