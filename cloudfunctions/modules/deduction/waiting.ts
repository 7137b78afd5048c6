import type { PersonId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import type { Proposal } from '../../store/proposals'
import type { RowWaiting } from '../access/nobody-left'
import type { Officers } from '../access/officers-at'
import { proposalMatters } from './matters'

/** Some proposed deductions, as what waits for somebody who agrees. */
export async function proposalsWaiting(
  documents: Documents,
  found: readonly Proposal[],
  officers: Officers,
): Promise<RowWaiting<Proposal['_id']>[]> {
  const [city, matters] = await Promise.all([officers('city'), proposalMatters(documents, found)])
  const holderIds = city.map(({ personId }) => personId)
  return found.map(({ _id, proposedById }, i) => ({
    ...{ rowId: _id, matter: matters[i]!, holderIds },
    acted: (personId: PersonId) => personId === proposedById,
  }))
}
