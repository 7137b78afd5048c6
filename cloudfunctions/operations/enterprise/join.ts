import { decideJoin } from '@shared/enterprise/decide-join'
import { destination } from '@shared/screens'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { joinRequestId } from '../../modules/enterprise/join-request'
import { tell } from '../../modules/inbox/tell'
import { spend } from '../../modules/quota/spend'
import { enterpriseId as enterpriseIdOf, enterprises, joinRequests } from '../../store/enterprises'

export const join = os.enterprise.join.handler(async ({ context, input, errors }) => {
  const personId = personOf(context)
  const creditCode = input.creditCode.toUpperCase()
  const enterpriseId = enterpriseIdOf(creditCode)
  const id = joinRequestId(enterpriseId, personId)
  return commit(context, input, id, async (tx, now) => {
    const decided = decideJoin(creditCode)
    if (!decided.accepted) throw errors.CREDIT_CODE_MALFORMED()
    // before it is looked up: who has no more left learns nothing either (T10)
    await spend(tx, { name: 'joins', whose: personId, useId: id }, now, errors)
    if (await enterprises.get(tx, enterpriseId)) {
      const { displayName } = input
      await joinRequests.put(tx, { _id: id, enterpriseId, personId, displayName, askedAt: now, decidedAt: null })
      const content = { kind: 'join-request' as const, displayName }
      const opens = destination('enterprise', { enterpriseId })
      await tell(tx, { id, to: `enterprise-managers:${enterpriseId}`, content, opens }, now)
    }
    return { asked: true as const }
  })
})
