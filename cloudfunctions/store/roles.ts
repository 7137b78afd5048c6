import type { Tenure } from '@shared/access/conflict'
import type { Role, RoleName } from '@shared/access/roles'
import type { GrantId, PersonId } from '@shared/ids'
import type { Documents } from '../platform/documents'
import { collection } from './collection'

/** A role as granted. It counts from `activeFrom`, which an officer's role gets only from a second person. */
export interface RoleGrant {
  _id: GrantId
  personId: PersonId
  role: RoleName
  scope: string
  displayName: string
  invitedById: PersonId
  invitedAt: number
  acceptedAt: number
  approvedById: PersonId | null
  approvedAt: number | null
  activeFrom: number | null
  until: number | null
  revokedAt: number | null
  /** when it was held before, by earlier invitations: what ties a person to a matter does not end with a new one */
  past: Tenure[]
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

/** Every time for which a grant counted, the present one too; none where nobody has approved it. */
export function tenuresOf({ activeFrom, revokedAt, until, past }: RoleGrant): Tenure[] {
  if (activeFrom === null) return past
  const to = revokedAt === null || until === null ? (revokedAt ?? until) : Math.min(revokedAt, until)
  return [...past, { from: activeFrom, to }]
}

/** The roles that a person holds now: however many they were, those that were revoked are not read. */
export async function rolesOf(documents: Documents, personId: PersonId, now: number): Promise<RoleGrant[]> {
  const held: RoleGrant[] = []
  for await (const grant of roles.each(documents, { personId, revokedAt: null }, byAcceptance))
    if (isActive(grant, now)) held.push(grant)
  return held
}

/** The people who hold any of these roles in a scope now. */
export async function holdersOf(documents: Documents, scope: string, names: readonly RoleName[], now: number) {
  const held: RoleGrant[] = []
  for await (const grant of roles.each(documents, { scope, revokedAt: null }, byAcceptance))
    if (names.includes(grant.role) && isActive(grant, now)) held.push(grant)
  return held
}

export const holderIds = async (...asked: Parameters<typeof holdersOf>): Promise<PersonId[]> =>
  (await holdersOf(...asked)).map(({ personId }) => personId)

/** The order in which lists of roles are read. */
export const byAcceptance = { key: 'acceptedAt', direction: 'desc' } as const

/** The order of those that a second person approved. */
export const byApproval = { key: 'approvedAt', direction: 'desc' } as const

export const asRole = ({ role, scope }: RoleGrant): Role => ({ role, scope })
