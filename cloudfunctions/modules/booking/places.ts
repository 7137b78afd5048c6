import { leftOf } from '@shared/access/quotas'
import { type CodeFacts, isUnconfirmed } from '@shared/enterprise/unconfirmed'
import type { EnterpriseId, PersonId } from '@shared/ids'
import type { Documents, Tx } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import { type Enterprise, enterprises } from '../../store/enterprises'
import { giveBack, type Spending, usesOf } from '../quota/spend'

const quotaOf = (enterprise: CodeFacts) =>
  isUnconfirmed(enterprise) ? ('openBookingsUnconfirmed' as const) : ('openBookings' as const)

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
  return { name: quotaOf(enterprise), whose: enterprise._id, useId, until }
}

/** The same of who books, for whichever enterprise. */
export const placeOfPerson = (personId: PersonId, useId: string, until: number): Spending => ({
  name: 'openBookingsOfPerson',
  whose: personId,
  useId,
  until,
})

/** How many more open bookings this person may make for this enterprise: what is left to whichever of the two has less. */
export async function placesLeft(documents: Documents, enterpriseId: EnterpriseId, personId: PersonId, now: number) {
  const [enterprise, ofEnterprise, ofPerson] = await Promise.all([
    enterprises.get(documents, enterpriseId),
    usesOf(documents, 'openBookings', enterpriseId),
    usesOf(documents, 'openBookingsOfPerson', personId),
  ])
  const name = enterprise ? quotaOf(enterprise) : 'openBookings'
  return Math.min(leftOf(name, ofEnterprise, now), leftOf('openBookingsOfPerson', ofPerson, now))
}

/** @param until when the places are free; null: now */
export async function leavePlaces(
  tx: Tx,
  { _id, enterpriseId, personId }: Booking,
  until: number | null,
): Promise<void> {
  await giveBack(tx, 'openBookings', enterpriseId, _id, until)
  if (personId !== null) await giveBack(tx, 'openBookingsOfPerson', personId, _id, until)
}
