import type { Party } from '@shared/access/self-service'
import type { EnterpriseId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { type Enterprise, enterprises } from '../../store/enterprises'
import { holderIds } from '../../store/roles'

/** The two sides of a service, with the people who are of them now. */
export async function stationParty(documents: Documents, carrier: CarrierDoc, now: number): Promise<Party> {
  return {
    creditCode: carrier.operatorCode || null,
    personIds: await holderIds(documents, carrier._id, ['station-staff', 'station-manager'], now),
  }
}

/** @returns null for an enterprise that is not there */
export async function enterpriseParty(
  documents: Documents,
  enterpriseId: EnterpriseId,
  now: number,
): Promise<(Party & Pick<Enterprise, 'tier'> & { id: EnterpriseId }) | null> {
  const [enterprise, personIds] = await Promise.all([
    enterprises.get(documents, enterpriseId),
    holderIds(documents, enterpriseId, ['enterprise-manager', 'enterprise-member'], now),
  ])
  return enterprise && { id: enterpriseId, creditCode: enterprise.creditCode, tier: enterprise.tier, personIds }
}
