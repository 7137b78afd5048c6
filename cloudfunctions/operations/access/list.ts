import type { Resource } from '@shared/access/can'
import { asId } from '@shared/ids'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { scopeLabels } from '../../modules/access/labels'
import { byAcceptance, roles } from '../../store/roles'

export const list = os.access.list.handler(async ({ context, input }) => {
  const { deps, caller } = context
  const { scope } = input
  const resource: Resource = scope === undefined ? {} : { enterpriseId: asId(scope), carrierId: asId(scope) }
  allowed(context, input, () => resource)
  const where = scope === undefined ? { activeFrom: null, revokedAt: null } : { scope, revokedAt: null }
  const page = await pageOf(context, input, roles, byAcceptance, where)
  const label = await scopeLabels(deps.documents, page.rows)
  return asPage(
    page.rows.map((grant) => ({
      id: grant._id,
      role: grant.role,
      scope: grant.scope,
      scopeLabel: label(grant),
      displayName: grant.displayName,
      invitedAt: grant.invitedAt,
      acceptedAt: grant.acceptedAt,
      approvedAt: grant.activeFrom,
      until: grant.until,
      mine: grant.invitedById === caller.personId || grant.personId === caller.personId,
    })),
    page,
  )
})
