import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { scopeLabels } from '../../modules/access/labels'
import { people } from '../../store/people'

export const enter = os.auth.enter.handler(async ({ context }) => {
  const { deps, caller } = context
  const person = personOf(context)
  if (caller.openid) await people.add(deps.documents, { _id: person, openid: caller.openid, createdAt: deps.now() })
  const label = await scopeLabels(deps.documents, caller.grants)
  return {
    person,
    roles: caller.grants.map((grant) => ({
      role: grant.role,
      scope: grant.scope,
      label: label(grant),
      until: grant.until,
    })),
  }
})
