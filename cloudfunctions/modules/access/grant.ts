import { isOfficerRole, type Role, type RoleName } from '@shared/access/roles'
import type { Tx } from '../../platform/documents'
import { hashId } from '../../platform/secrets'
import { governance } from '../../store/governance'
import type { RoleGrant } from '../../store/roles'

/** A person holds a role in a scope once; being invited again after its end renews it. */
export const grantId = (person: string, role: RoleName, scope: string) => `g_${hashId('grant', person, role, scope)}`
export const inviteId = (code: string) => `i_${hashId('invite', code)}`

/** City admins give officers' roles and a station's management; managers what belongs to their own carrier or enterprise. */
export function mayGive(giver: readonly Role[], role: RoleName, scope: string): boolean {
  const holds = (name: RoleName, where: string) => giver.some((held) => held.role === name && held.scope === where)
  const own =
    (role.startsWith('station-') && holds('station-manager', scope)) ||
    (role.startsWith('enterprise-') && holds('enterprise-manager', scope))
  return own || (holds('city-admin', 'city') && (isOfficerRole(role) || role === 'station-manager'))
}

/** A role that counts from now on, with nobody's approval to wait for. */
export function immediateGrant(
  held: Pick<RoleGrant, 'person' | 'role' | 'scope'>,
  by: { person: string; displayName?: string; askedAt?: number },
  now: number,
): RoleGrant {
  return {
    _id: grantId(held.person, held.role, held.scope),
    ...held,
    displayName: by.displayName ?? '',
    invitedBy: by.person,
    invitedAt: by.askedAt ?? now,
    acceptedAt: now,
    approvedBy: null,
    activeFrom: now,
    until: null,
    revokedAt: null,
  }
}

/** Keeps the list of city admins in step with a grant that begins or ends; two at once conflict here and one runs again. */
export async function recordAdmin(
  tx: Tx,
  grant: Pick<RoleGrant, 'role' | 'person'>,
  holds: boolean,
  now: number,
): Promise<void> {
  if (grant.role !== 'city-admin') return
  const known = (await governance.get(tx, 'admins'))?.people ?? []
  const people = holds ? [...new Set([...known, grant.person])] : known.filter((person) => person !== grant.person)
  await governance.put(tx, { _id: 'admins', people, at: now })
}
