import type { RoleName } from '@shared/access/roles'
import type { Tx } from '../../platform/documents'
import { hashId } from '../../platform/secrets'
import { governance } from '../../store/governance'
import type { RoleGrant } from '../../store/roles'

/** A person holds a role in a scope once; being invited again renews it. */
export const grantId = (person: string, role: RoleName, scope: string) => `g_${hashId('grant', person, role, scope)}`
export const inviteId = (code: string) => `i_${hashId('invite', code)}`

/** Keeps the list of city admins in step with a grant that begins or ends; two at once conflict here and one runs again. */
export async function recordAdmin(
  tx: Tx,
  grant: Pick<RoleGrant, 'role' | 'person'>,
  holds: boolean,
  now: number,
): Promise<string[]> {
  if (grant.role !== 'city-admin') return []
  const known = (await governance.get(tx, 'admins'))?.people ?? []
  const people = holds ? [...new Set([...known, grant.person])] : known.filter((person) => person !== grant.person)
  await governance.put(tx, { _id: 'admins', people, at: now })
  return people
}
