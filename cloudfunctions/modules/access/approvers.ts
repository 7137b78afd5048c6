import { approverRoles } from '@shared/access/approvers'
import { scopeOfRole } from '@shared/access/roles'
import type { Reader, Tx } from '../../platform/documents'
import { governance } from '../../store/governance'
import { isActive, type RoleGrant, roles } from '../../store/roles'
import { grantId } from './grant'

/**
 * The roles of the city that count now. Those on the list are read by id, so that a transaction can; being on it is not enough. One
 * that begins in a moment, by another machine's clock or in a call that began later and ended sooner, counts: two are never three.
 */
export async function cityGrants(from: Reader, now: number): Promise<RoleGrant[]> {
  const known = (await governance.get(from, 'approvers'))?.peopleIds ?? []
  const found: RoleGrant[] = []
  for (const personId of known)
    for (const role of approverRoles) {
      const grant = await roles.get(from, grantId(personId, { role, scope: 'city' }))
      if (grant && isActive(grant, Math.max(now, grant.activeFrom ?? now))) found.push(grant)
    }
  return found
}

/** Keeps the list in step with a role of the city that begins or ends; two at once conflict here and one runs again. */
export async function recordApprover(
  tx: Tx,
  { _id, role, personId }: Pick<RoleGrant, '_id' | 'role' | 'personId'>,
  holds: boolean,
  now: number,
): Promise<void> {
  if (scopeOfRole[role] !== 'city') return
  const others = (await cityGrants(tx, now)).filter((grant) => grant._id !== _id).map((grant) => grant.personId)
  const peopleIds = [...new Set(holds ? [...others, personId] : others)]
  await governance.put(tx, { _id: 'approvers', peopleIds, at: now })
}
