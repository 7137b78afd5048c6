import type { Role } from '@shared/access/roles'
import type { PersonId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import { governance } from '../../store/governance'
import { isActive, type RoleGrant, roles } from '../../store/roles'
import { grantId } from './grant'

const cityAdmin: Role = { role: 'city-admin', scope: 'city' }

/** Keeps the list of city admins in step with a grant that begins or ends; two at once conflict here and one runs again. */
export async function recordAdmin(
  tx: Tx,
  { role, personId }: Pick<RoleGrant, 'role' | 'personId'>,
  holds: boolean,
  now: number,
): Promise<void> {
  if (role !== cityAdmin.role) return
  const others = ((await governance.get(tx, 'admins'))?.peopleIds ?? []).filter((id) => id !== personId)
  await governance.put(tx, { _id: 'admins', peopleIds: holds ? [...others, personId] : others, at: now })
}

/** Whether somebody else is a city admin now: being on the list is not enough, because a role may have expired. */
export async function hasOtherAdmins(tx: Tx, leavingId: PersonId, now: number): Promise<boolean> {
  for (const personId of (await governance.get(tx, 'admins'))?.peopleIds ?? []) {
    const grant = personId === leavingId ? null : await roles.get(tx, grantId(personId, cityAdmin))
    if (grant && isActive(grant, now)) return true
  }
  return false
}
