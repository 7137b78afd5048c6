import { levelFor } from '@shared/case/route'
import type { PersonId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import type { Complaint } from '../../store/complaints'
import { asRole } from '../../store/roles'
import type { RowWaiting } from '../access/nobody-left'
import type { Officers } from '../access/officers-at'
import { mattersOf } from './matters'
import { districtsFree, nextStep, routed } from './officers'

/** Some open complaints, as what waits for whoever may take the next step, in the district or in the city. */
export async function complaintsWaiting(
  documents: Documents,
  found: readonly Complaint[],
  officers: Officers,
  now: number,
): Promise<RowWaiting<Complaint['_id']>[]> {
  const matters = await mattersOf(documents, found)
  const free = await districtsFree(documents, found, now, { matters, officers })
  return Promise.all(
    found.map(async (complaint, i) => {
      const holderIds = [...(await officers(complaint.district)), ...(await officers('city'))]
        .filter((grant) => {
          const actor = { personId: grant.personId, roles: [asRole(grant)] }
          return levelFor(actor, routed(complaint), nextStep(complaint), free[i]!) !== null
        })
        .map(({ personId }) => personId)
      const acted = (id: PersonId) => complaint.heard?.byId === id
      return { rowId: complaint._id, matter: matters[i]!, holderIds, acted }
    }),
  )
}
