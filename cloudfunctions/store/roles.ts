import type { Role, RoleName } from '@shared/access/roles'
import type { Documents } from '../platform/documents'
import { collection } from './collection'

/** A role as granted. It counts from `activeFrom`, which an officer's role gets only from a second person. */
export interface RoleGrant {
  _id: string
  person: string
  role: RoleName
  scope: string
  displayName: string
  invitedBy: string
  invitedAt: number
  acceptedAt: number
  approvedBy: string | null
  activeFrom: number | null
  until: number | null
  revokedAt: number | null
}
export const roles = collection<RoleGrant>('roles')

export function isActive(grant: RoleGrant, now: number): boolean {
  return (
    grant.activeFrom !== null &&
    grant.activeFrom <= now &&
    grant.revokedAt === null &&
    (grant.until === null || grant.until > now)
  )
}

export async function rolesOf(documents: Documents, person: string, now: number): Promise<RoleGrant[]> {
  return (await roles.find(documents, { person })).filter((grant) => isActive(grant, now))
}

/** The people who hold any of these roles in a scope now. */
export async function holders(documents: Documents, scope: string, names: readonly RoleName[], now: number) {
  const grants = await roles.find(documents, { scope })
  return grants.filter((grant) => names.includes(grant.role) && isActive(grant, now)).map((grant) => grant.person)
}

export const asRole = ({ role, scope }: RoleGrant): Role => ({ role, scope })
