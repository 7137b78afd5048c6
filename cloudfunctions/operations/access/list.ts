import type { Resource } from '@shared/access/can'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { scopeLabels } from '../../modules/access/labels'
import { type RoleGrant, roles } from '../../store/roles'

export const list = os.access.list.handler(async ({ context, input: { scope } }) => {
  const { deps, caller } = context
  const resource: Resource = scope === undefined ? {} : { enterprise: scope, carrier: scope }
  allowed(context, { scope }, () => resource)
  const where = scope === undefined ? { activeFrom: null } : { scope }
  const grants = (await roles.find(deps.documents, where)).filter((grant) => grant.revokedAt === null)
  const label = await scopeLabels(deps.documents, grants)
  const waitingFirst = (grant: RoleGrant) => (grant.activeFrom === null ? 0 : 1)
  return {
    grants: grants
      .sort((a, b) => waitingFirst(a) - waitingFirst(b) || b.acceptedAt - a.acceptedAt)
      .map((grant) => ({
        id: grant._id,
        role: grant.role,
        scope: grant.scope,
        scopeLabel: label(grant),
        displayName: grant.displayName,
        invitedAt: grant.invitedAt,
        acceptedAt: grant.acceptedAt,
        approvedAt: grant.activeFrom,
        until: grant.until,
        mine: grant.invitedBy === caller.person || grant.person === caller.person,
      })),
  }
})
