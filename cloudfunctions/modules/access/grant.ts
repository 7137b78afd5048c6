import type { Role } from '@shared/access/roles'
import { asId, type GrantId, type InviteId, type PersonId } from '@shared/ids'
import { hashId } from '../../platform/secrets'
import { type RoleGrant, tenuresOf } from '../../store/roles'

/** A person holds a role in a scope once; being invited again after its end renews it. */
export const grantId = (personId: PersonId, { role, scope }: Role) =>
  asId<GrantId>(`g_${hashId('grant', personId, role, scope)}`)
export const inviteId = (code: string) => asId<InviteId>(`i_${hashId('invite', code)}`)

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
    activeFrom: now,
    until: null,
    revokedAt: null,
    past: before ? tenuresOf(before) : [],
  }
}
