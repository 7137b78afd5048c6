import type { PersonId } from '@shared/ids'
import { claimStanding, isOpen } from '@shared/points/claim-events'
import { isAnothers } from '@shared/points/decide-turn'
import type { Documents } from '../../platform/documents'
import type { Claim } from '../../store/claims'
import { records, type ServiceRecord } from '../../store/records'
import type { RowWaiting } from '../access/nobody-left'
import type { Officers } from '../access/officers-at'
import { serviceMatters } from './matters'

const isCitysTurn = ({ events }: Claim) => {
  const standing = claimStanding(events)
  return isOpen(standing) && standing.state !== 'asked'
}

/** Of some claims those that wait for a decision of the city. */
export async function claimsWaiting(
  documents: Documents,
  found: readonly Claim[],
  officers: Officers,
): Promise<RowWaiting<Claim['_id']>[]> {
  const waiting = found.filter(isCitysTurn)
  if (waiting.length === 0) return []
  const [city, served] = await Promise.all([
    officers('city'),
    records.getAll(
      documents,
      waiting.map(({ recordId }) => recordId),
    ),
  ])
  const kept = [...served.values()]
  const matters = await serviceMatters(documents, kept)
  const matterOf = new Map(kept.map(({ _id }, i) => [_id, matters[i]!]))
  const holderIds = city.map(({ personId }) => personId)
  return waiting.map(({ _id, recordId, events }) => ({
    ...{ rowId: _id, matter: matterOf.get(recordId)!, holderIds },
    acted: (personId: PersonId) => isAnothers(claimStanding(events), personId),
  }))
}

/** Services that their enterprises deny, as what waits for somebody of the city who looks into it. */
export async function checksWaiting(
  documents: Documents,
  found: readonly ServiceRecord[],
  officers: Officers,
): Promise<RowWaiting<ServiceRecord['_id']>[]> {
  const [city, matters] = await Promise.all([officers('city'), serviceMatters(documents, found)])
  const holderIds = city.map(({ personId }) => personId)
  return found.map(({ _id }, i) => ({ rowId: _id, matter: matters[i]!, holderIds }))
}
