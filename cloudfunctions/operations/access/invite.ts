import { decideInvite } from '@shared/access/decide-invite'
import { inviteCode } from '@shared/access/invite-code'
import { resourceOf } from '@shared/access/scope'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { inviteId } from '../../modules/access/grant'
import { scopeExists } from '../../modules/access/scope-exists'
import { assertNotFrozen } from '../../modules/enterprise/frozen'
import { spend } from '../../modules/quota/spend'
import { enterprises } from '../../store/enterprises'
import { invites } from '../../store/invites'

export const invite = os.access.invite.handler(async ({ context, input, errors }) => {
  const { deps, caller } = context
  const personId = personOf(context)
  const { role, scope, displayName, requestId } = input
  const code = inviteCode(deps.derive('invite', personId, requestId))
  const id = inviteId(code)
  const facts = { giver: caller.roles, given: { role, scope }, scopeExists: await scopeExists(deps.documents, input) }
  const { expiresAt } = await commit(context, input, id, async (tx, now) => {
    const decided = decideInvite(facts, now)
    if (!decided.accepted) throw refusal(decided.code)
    const { expiresAt } = decided
    const { enterpriseId } = resourceOf({ role, scope })
    if (enterpriseId) assertNotFrozen(await enterprises.get(tx, enterpriseId), errors)
    await spend(tx, { name: 'invitations', whose: personId, useId: id }, now, errors)
    await invites.create(tx, {
      _id: id,
      role,
      scope,
      displayName,
      byId: personId,
      at: now,
      expiresAt,
      acceptedById: null,
    })
    return { expiresAt }
  })
  return { inviteId: id, code, expiresAt }
})
