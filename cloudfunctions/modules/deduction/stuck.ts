import { approverRoles } from '@shared/access/approvers'
import type { WhyNobody } from '@shared/access/hindrance'
import type { PersonId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import type { Proposal } from '../../store/proposals'
import { holderIds } from '../../store/roles'
import { nobodyLeft } from '../access/nobody-left'
import { proposalMatters } from './matters'

/** Of some proposed deductions those to which nobody may agree, and why. */
export async function stuckProposals(
  documents: Documents,
  found: readonly Proposal[],
  now: number,
): Promise<Map<Proposal['_id'], WhyNobody>> {
  const [people, matters] = await Promise.all([
    holderIds(documents, 'city', approverRoles, now),
    proposalMatters(documents, found),
  ])
  const asked = found.map(({ proposedById }, i) => ({
    matter: matters[i]!,
    holderIds: people,
    acted: (personId: PersonId) => personId === proposedById,
  }))
  const why = await nobodyLeft(documents, asked, now)
  return new Map(found.flatMap(({ _id }, i) => (why[i] ? [[_id, why[i]]] : [])))
}
