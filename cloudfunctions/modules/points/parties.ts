import { tiesSince } from '@shared/access/conflict'
import type { RoleName } from '@shared/access/roles'
import type { ActingParty } from '@shared/access/self-service'
import type { PersonId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import type { CarrierDoc } from '../../store/carriers'
import { type Enterprise, enterprises } from '../../store/enterprises'
import type { ServiceRecord } from '../../store/records'
import { byAcceptance, roles, tenuresOf } from '../../store/roles'

export interface Sides {
  station: ActingParty
  enterprise: ActingParty & Pick<Enterprise, 'tier'>
}

/** The two sides of a service: whoever was of them within the time that ties, and who acted for them (`relationOf`). Null: a side is gone. */
export async function sidesOf(
  documents: Documents,
  record: ServiceRecord,
  carrier: CarrierDoc,
  now: number,
): Promise<Sides | null> {
  const since = tiesSince(record.startedAt)
  const [enterprise, booking, stationIds, enterpriseIds] = await Promise.all([
    enterprises.get(documents, record.enterpriseId),
    bookings.get(documents, record.bookingId),
    everOf(documents, carrier._id, ['carrier-staff', 'carrier-manager'], since, now),
    everOf(documents, record.enterpriseId, ['enterprise-manager', 'enterprise-member'], since, now),
  ])
  if (!enterprise) return null
  const attachedIds = record.evidence.map(({ addedById }) => addedById)
  return {
    station: {
      creditCode: carrier.operatorCode || null,
      personIds: stationIds,
      actingIds: [record.completedById, ...attachedIds],
    },
    enterprise: {
      creditCode: enterprise.creditCode,
      personIds: enterpriseIds,
      actingIds: [booking?.personId ?? null, record.confirmedById].filter((id) => id !== null),
      tier: enterprise.tier,
    },
  }
}

/** Who held one of these roles in a scope at some time from then on. */
async function everOf(
  documents: Documents,
  scope: string,
  names: readonly RoleName[],
  since: number,
  now: number,
): Promise<PersonId[]> {
  const personIds = new Set<PersonId>()
  for await (const grant of roles.each(documents, { scope }, byAcceptance)) {
    const counts = tenuresOf(grant).some(({ from, to }) => from <= now && (to === null || to >= since))
    if (counts && names.includes(grant.role)) personIds.add(grant.personId)
  }
  return [...personIds]
}
