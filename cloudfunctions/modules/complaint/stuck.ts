import { approverRoles } from '@shared/access/approvers'
import type { WhyNobody } from '@shared/access/hindrance'
import { levelFor } from '@shared/case/route'
import type { PersonId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import type { Complaint } from '../../store/complaints'
import { asRole, holdersOf } from '../../store/roles'
import { nobodyLeft } from '../access/nobody-left'
import { mattersOf } from './matters'
import { districtsFree, nextStep, routed } from './officers'

/** Of some open complaints those whose next step nobody may take, neither in the district nor in the city, and why. */
export async function stuckComplaints(
  documents: Documents,
  found: readonly Complaint[],
  now: number,
): Promise<Map<Complaint['_id'], WhyNobody>> {
  const [matters, free, city] = await Promise.all([
    mattersOf(documents, found),
    districtsFree(documents, found, now),
    holdersOf(documents, 'city', approverRoles, now),
  ])
  const asked = await Promise.all(
    found.map(async (complaint, i) => {
      const district = await holdersOf(documents, complaint.district, ['district-officer'], now)
      const holderIds = [...district, ...city]
        .filter((grant) => {
          const actor = { personId: grant.personId, roles: [asRole(grant)] }
          return levelFor(actor, routed(complaint), nextStep(complaint), free[i]!) !== null
        })
        .map(({ personId }) => personId)
      return { matter: matters[i]!, holderIds, acted: (id: PersonId) => complaint.heard?.byId === id }
    }),
  )
  const why = await nobodyLeft(documents, asked, now)
  return new Map(found.flatMap(({ _id }, i) => (why[i] ? [[_id, why[i]]] : [])))
}
