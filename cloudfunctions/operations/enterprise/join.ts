import { decideJoin, isAskedAnew } from '@shared/enterprise/decide-join'
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
      const before = await joinRequests.get(tx, id)
      const askedAt = before && !isAskedAnew(before) ? before.askedAt : now
      await joinRequests.put(tx, { _id: id, enterpriseId, personId, displayName, askedAt, decidedAt: null })
      await tell(
        tx,
        {
          // told again under the same id it is not news: they are told once for each time that they have to answer
          id: `${id}_${askedAt}`,
          to: `enterprise-managers:${enterpriseId}`,
          content: { kind: 'join-request', displayName },
          opens: destination('enterprise', { enterpriseId }),
          matter: { joinRequestId: id },
        },
        now,
      )
    }
    return { asked: true as const }
  })
})
