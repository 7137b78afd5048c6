import { isUnconfirmed } from '@shared/enterprise/unconfirmed'
import type { PersonId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import type { Enterprise } from '../../store/enterprises'
import { giveBack, type Spending } from '../quota/spend'

/**
 * The places among open bookings (`shared/access/quotas.ts`). Invariant, whatever happens at once: of the bookings whose time is not
 * over, an enterprise has at most its quota, and so has a person; each of them is a use in the count of both. A place is taken in the
 * transaction that makes the booking, and given back in the one that cancels it.
 */
export const placeOfEnterprise = (
  enterprise: Pick<Enterprise, '_id' | 'codeUnusual' | 'frozenAt'>,
  useId: string,
  until: number,
): Spending => {
  const name = isUnconfirmed(enterprise) ? 'openBookingsUnconfirmed' : 'openBookings'
  return { name, whose: enterprise._id, useId, until }
}

/** The same of who books, for whichever enterprise. */
export const placeOfPerson = (personId: PersonId, useId: string, until: number): Spending => ({
  name: 'openBookingsOfPerson',
  whose: personId,
  useId,
  until,
})

/** @param until when the places are free; null: now */
export async function leavePlaces(
  tx: Tx,
  { _id, enterpriseId, personId }: Booking,
  until: number | null,
): Promise<void> {
  await giveBack(tx, 'openBookings', enterpriseId, _id, until)
  if (personId !== null) await giveBack(tx, 'openBookingsOfPerson', personId, _id, until)
}
