import type { Role } from '@shared/access/roles'
import { asId, type GrantId, type InviteId, type PersonId } from '@shared/ids'
import type { Reader } from '../../platform/documents'
import { hashId } from '../../platform/secrets'
import { isActive, type RoleGrant, roles, tenuresOf } from '../../store/roles'
import type { MatterAt } from './ties'

/** A person holds a role in a scope once; being invited again after its end renews it. */
export const grantId = (personId: PersonId, { role, scope }: Role) =>
  asId<GrantId>(`g_${hashId('grant', personId, role, scope)}`)
export const inviteId = (code: string) => asId<InviteId>(`i_${hashId('invite', code)}`)

/** Those of some roles that a person holds now, read by id, so that a transaction can. */
export async function activeAmong(from: Reader, personId: PersonId, wanted: readonly Role[], now: number) {
  const held: Role[] = []
  for (const role of wanted) {
    const grant = await roles.get(from, grantId(personId, role))
    if (grant && isActive(grant, now)) held.push(role)
  }
  return held
}

/** A role that waits for the second person, as a matter: of nobody's station or enterprise. Its own two are asked for before. */
export const grantMatter = ({ _id, acceptedAt }: RoleGrant): MatterAt => ({
  id: _id,
  carrierId: null,
  enterpriseId: null,
  happenedAt: acceptedAt,
  partIds: [],
})

/**
 * A role that is active at once, without approval.
 * @param before the same role, held earlier
 */
export function immediateGrant(
  personId: PersonId,
  { role, scope }: Role,
  by: { id: PersonId; displayName?: string; askedAt?: number },
  now: number,
  before: RoleGrant | null = null,
): RoleGrant {
  return {
    _id: grantId(personId, { role, scope }),
    personId,
    role,
    scope,
    displayName: by.displayName ?? '',
    invitedById: by.id,
    invitedAt: by.askedAt ?? now,
    acceptedAt: now,
    approvedById: null,
    approvedAt: null,
    activeFrom: now,
    until: null,
    revokedAt: null,
    past: before ? tenuresOf(before) : [],
  }
}
