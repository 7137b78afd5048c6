import { decideJoinAnswer } from '@shared/enterprise/decide-join'
import { destination } from '@shared/screens'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { grantId, immediateGrant } from '../../modules/access/grant'
import { assertNotFrozen } from '../../modules/enterprise/frozen'
import { settle, tell } from '../../modules/inbox/tell'
import { enterprises, joinRequests } from '../../store/enterprises'
import { roles } from '../../store/roles'

export const approveJoin = os.enterprise.approveJoin.handler(async ({ context, input, errors }) => {
  const id = personOf(context)
  return commit(context, input, input.joinRequestId, async (tx, now) => {
    const request = allowed(context, await joinRequests.get(tx, input.joinRequestId), (found) => found)
    const decided = decideJoinAnswer(request)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    const { _id, personId, enterpriseId, displayName, askedAt } = request
    const enterprise = await enterprises.get(tx, enterpriseId)
    await joinRequests.change(tx, _id, { decidedAt: now })
    if (input.accept) {
      assertNotFrozen(enterprise, errors)
      const member = { role: 'enterprise-member' as const, scope: enterpriseId }
      const before = await roles.get(tx, grantId(personId, member))
      await roles.put(tx, immediateGrant(personId, member, { id, displayName, askedAt }, now, before))
    }
    const enterpriseName = enterprise?.name ?? ''
    await tell(
      tx,
      {
        id: `${_id}_${askedAt}_decided`,
        to: `person:${personId}`,
        content: { kind: 'joined', enterpriseName, accepted: input.accept },
        opens: input.accept ? destination('enterprise', { enterpriseId }) : null,
        matter: { joinRequestId: _id },
        ofEnterpriseId: enterpriseId,
      },
      now,
    )
    await settle(tx, `enterprise-managers:${enterpriseId}`, { joinRequestId: _id })
    return { accepted: input.accept }
  })
})
