import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { scopeLabels } from '../../modules/access/labels'
import { people } from '../../store/people'

export const enter = os.auth.enter.handler(async ({ context }) => {
  const { deps, caller } = context
  const personId = personOf(context)
  if (caller.openid) await people.add(deps.documents, { _id: personId, openid: caller.openid, createdAt: deps.now() })
  const label = await scopeLabels(deps.documents, caller.grants)
  return {
    personId,
    roles: caller.grants.map((grant) => ({
      grantId: grant._id,
      role: grant.role,
      scope: grant.scope,
      label: label(grant),
      displayName: grant.displayName,
      until: grant.until,
    })),
  }
})
