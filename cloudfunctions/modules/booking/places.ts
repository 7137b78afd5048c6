import { decideUse } from '@shared/access/decide-use'
import { leftOf, type Use } from '@shared/access/quotas'
import { decideLimited, type Limited } from '@shared/booking/absences'
import { decidePerEnterprise, serviceUse } from '@shared/booking/decide-per-enterprise'
import type { RefusalData } from '@shared/contract/refusals'
import { type CodeFacts, isUnconfirmed } from '@shared/enterprise/unconfirmed'
import type { EnterpriseId, PersonId, ServiceId } from '@shared/ids'
import { asLine } from '../../frame/basis-line'
import type { Documents, Reader, Tx } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { type Enterprise, enterprises } from '../../store/enterprises'
import { quotaId, quotaUses } from '../../store/quotas'
import { enterprisesIn, membershipsOf } from '../access/ties'
import { giveBack, type Refusals, type Spending, usesAfter, usesOf } from '../quota/spend'

/**
 * The places among open bookings (`shared/access/quotas.ts`). Invariant, whatever happens at once: of the bookings whose time is not
 * over, an enterprise has at most its quota, and so has a person. A place is taken in the transaction that makes the booking, and given back
 * in the one that cancels it.
 *
 * The count of an enterprise says of each use who made it. So who has only ever been of one enterprise needs no count of their own, and a
 * booking writes one. With the first for a second enterprise they get one, with what the counts of the others have of them; it is written
 * together with these, so nobody adds to one of them unseen.
 */
export interface Booker {
  enterprise: CodeFacts & Pick<Enterprise, '_id'>
  personId: PersonId
  /** the enterprises that they are or were of */
  enterpriseIds: readonly EnterpriseId[]
  /** what is booked: how the places say it, and how many open ones an enterprise may have of it */
  service?: BookedService
  /** what its absences limit it to, as of when the call began */
  limited?: Limited | null
}

export interface BookedService {
  of: string
  most: number | undefined
}

export const bookedService = (carrier: CarrierDoc, serviceId: ServiceId): BookedService => ({
  of: serviceUse(carrier._id, serviceId),
  most: carrier.services.find(({ id }) => id === serviceId)?.perEnterprise,
})

/** The refusals of the calling operation. */
interface PlaceRefusals extends Refusals {
  SERVICE_LIMIT(options: { data: RefusalData<'SERVICE_LIMIT'> }): Error
  ABSENCE_LIMIT(options: { data: RefusalData<'ABSENCE_LIMIT'> }): Error
}

const quotaOf = (enterprise: CodeFacts) =>
  isUnconfirmed(enterprise) ? ('openBookingsUnconfirmed' as const) : ('openBookings' as const)

/** The place of a booking that nobody is known to have made. */
export const placeOfEnterprise = (
  enterprise: CodeFacts & Pick<Enterprise, '_id'>,
  useId: string,
  until: number,
  of?: string,
): Spending => ({ name: quotaOf(enterprise), whose: enterprise._id, useId, until, ...(of && { of }) })

interface Counts {
  ofEnterprise: Use[]
  ofPerson: Use[]
  /** of their other enterprises, as long as the person has no count of their own */
  others: Map<EnterpriseId, Use[]> | null
}

async function countsOf(from: Reader, { enterprise, personId, enterpriseIds }: Booker): Promise<Counts> {
  const ofEnterprise = await usesOf(from, 'openBookings', enterprise._id)
  const own = await quotaUses.get(from, quotaId('openBookingsOfPerson', personId))
  if (own) return { ofEnterprise, ofPerson: own.uses, others: null }
  const others = new Map<EnterpriseId, Use[]>()
  for (const id of enterpriseIds) if (id !== enterprise._id) others.set(id, await usesOf(from, 'openBookings', id))
  const ofPerson = [ofEnterprise, ...others.values()].flat().filter(({ byId }) => byId === personId)
  return { ofEnterprise, ofPerson, others }
}

/** The counts with one more booking. @throws LIMIT_REACHED, SERVICE_LIMIT or ABSENCE_LIMIT of the calling operation */
export async function mayTakePlaces(
  from: Reader,
  booker: Booker,
  useId: string,
  until: number,
  now: number,
  errors: PlaceRefusals,
): Promise<Counts> {
  const { ofEnterprise, ofPerson, others } = await countsOf(from, booker)
  const { enterprise, personId, service, limited = null } = booker
  const unlimited = decideLimited(limited, ofEnterprise, useId, now)
  if (!unlimited.accepted) throw errors.ABSENCE_LIMIT({ data: { ...unlimited.data, basis: asLine(unlimited.basis) } })
  const allowed = service ? decidePerEnterprise(ofEnterprise, service.of, service.most, useId, now) : null
  if (allowed && !allowed.accepted)
    throw errors.SERVICE_LIMIT({ data: { most: allowed.data.most, basis: asLine(allowed.basis) } })
  const uses = usesAfter(decideUse(quotaOf(enterprise), ofEnterprise, useId, now, until), errors)
  return {
    ofEnterprise: uses.map((use) =>
      use.id === useId ? { ...use, byId: personId, ...(service && { of: service.of }) } : use,
    ),
    ofPerson: usesAfter(decideUse('openBookingsOfPerson', ofPerson, useId, now, until), errors),
    others,
  }
}

/** @throws LIMIT_REACHED, SERVICE_LIMIT or ABSENCE_LIMIT of the calling operation */
export async function takePlaces(
  tx: Tx,
  booker: Booker,
  ...asked: [string, number, number, PlaceRefusals]
): Promise<void> {
  const { ofEnterprise, ofPerson, others } = await mayTakePlaces(tx, booker, ...asked)
  await quotaUses.put(tx, { _id: quotaId('openBookings', booker.enterprise._id), uses: ofEnterprise })
  if (others?.size === 0) return
  await quotaUses.put(tx, { _id: quotaId('openBookingsOfPerson', booker.personId), uses: ofPerson })
  for (const [id, uses] of others ?? []) await quotaUses.put(tx, { _id: quotaId('openBookings', id), uses })
}

/** How many more open bookings this person may make for this enterprise: what is left to whichever of the two has less. */
export async function placesLeft(documents: Documents, enterpriseId: EnterpriseId, personId: PersonId, now: number) {
  const enterprise = await enterprises.get(documents, enterpriseId)
  if (!enterprise) return 0
  const enterpriseIds = enterprisesIn(await membershipsOf(documents, personId))
  const { ofEnterprise, ofPerson } = await countsOf(documents, { enterprise, personId, enterpriseIds })
  return Math.min(leftOf(quotaOf(enterprise), ofEnterprise, now), leftOf('openBookingsOfPerson', ofPerson, now))
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

/** The same places, until its new end. The count of the enterprise is written in any case: who gives its seat back writes it too (`seat.ts`). */
export async function movePlaces(tx: Tx, booking: Booking, until: number): Promise<void> {
  const uses = await usesOf(tx, 'openBookings', booking.enterpriseId)
  await quotaUses.put(tx, { _id: quotaId('openBookings', booking.enterpriseId), uses })
  await leavePlaces(tx, booking, until)
}
