import type { BookingId, ItemId } from '@shared/ids'
import { sampleTable } from '@shared/points/sample-table'
import { isDrawn } from '@shared/points/second-look'
import type { Derive } from '../../cloudfunctions/platform/secrets'
import { claimId } from '../../cloudfunctions/store/claims'
import { recordId } from '../../cloudfunctions/store/records'
import { fresh } from './newcomers'

/**
 * Which decisions are looked at again is drawn by the server's secret (D6), and what waits for that is hidden from who did not decide it.
 * No test leaves it to chance: ids are made until the draw is as wanted.
 */
const isLookedAt = (derive: Derive, bookingId: BookingId, itemId: ItemId, filing: number) =>
  isDrawn(derive('second-look', claimId(recordId(bookingId), itemId), String(filing)))

/** A booking of whose service nothing is looked at again, whatever it is claimed for, and be it filed once more. */
export const undrawnBooking = (derive: Derive) =>
  bookingThat((id) => !sampleTable.items.some((item) => [1, 2].some((n) => isLookedAt(derive, id, item.id, n))))

/** A booking of whose service this claim is looked at again. */
export const drawnBooking = (derive: Derive, itemId: ItemId) => bookingThat((id) => isLookedAt(derive, id, itemId, 1))

function bookingThat(suits: (id: BookingId) => boolean): BookingId {
  for (;;) {
    const id = fresh<BookingId>('b')
    if (suits(id)) return id
  }
}
