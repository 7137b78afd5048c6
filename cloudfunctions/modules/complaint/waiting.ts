import { levelFor } from '@shared/case/route'
import type { PersonId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import type { Complaint } from '../../store/complaints'
import { asRole, type RoleGrant } from '../../store/roles'
import type { RowWaiting } from '../access/nobody-left'
import type { Officers } from '../access/officers-at'
import { mattersOf } from './matters'
import { districtsFree, nextStep, routed } from './officers'

/** Of some open complaints those that wait for whoever may take the next step; not those that somebody of their district is free to take. */
export async function complaintsWaiting(
  documents: Documents,
  found: readonly Complaint[],
  officers: Officers,
  now: number,
): Promise<RowWaiting<Complaint['_id']>[]> {
  const matters = await mattersOf(documents, found)
  const free = await districtsFree(documents, found, now, { matters, officers })
  const asked = found.map(async (complaint, i) => {
    const isTheirs = (grant: RoleGrant) => {
      const actor = { personId: grant.personId, roles: [asRole(grant)] }
      return levelFor(actor, routed(complaint), nextStep(complaint), free[i]!) !== null
    }
    const district = (await officers(complaint.district)).filter(isTheirs)
    // it was just found that nothing keeps somebody there from it
    if (free[i] && district.length > 0) return []
    const city = (await officers('city')).filter(isTheirs)
    const holderIds = [...district, ...city].map(({ personId }) => personId)
    const acted = (id: PersonId) => complaint.heard?.byId === id
    return [{ rowId: complaint._id, matter: matters[i]!, holderIds, acted }]
  })
  return (await Promise.all(asked)).flat()
}
