import { type Membership, tieOf } from '@shared/access/conflict'
import type { ActingParty } from '@shared/access/self-service'
import type { PersonId } from '@shared/ids'
import type { CarrierDoc } from '../../store/carriers'
import type { Enterprise } from '../../store/enterprises'

/**
 * The two sides of a booking, as far as who books is of them: now, or so lately that it still ties. Whoever else is of both sides is
 * looked at when points are claimed.
 */
export function partiesOf(
  personId: PersonId,
  memberships: readonly Membership[],
  { creditCode, frozenAt }: Enterprise,
  carrier: CarrierDoc,
  now: number,
) {
  const matter = { carrierId: carrier._id, enterpriseId: null, happenedAt: now, partIds: [] }
  const isOfStation = tieOf(personId, memberships, matter, false, now) !== null
  const station: ActingParty = {
    creditCode: carrier.operatorCode || null,
    personIds: isOfStation ? [personId] : [],
    actingIds: [],
  }
  return { station, enterprise: { creditCode, frozenAt, personIds: [], actingIds: [personId] } }
}
