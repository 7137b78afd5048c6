import { decideDispute, isOpen } from '@shared/enterprise/decide-dispute'
import { destination } from '@shared/screens'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { disputeId } from '../../modules/enterprise/dispute'
import { tell } from '../../modules/inbox/tell'
import { spend } from '../../modules/quota/spend'
import { disputes, factsOf } from '../../store/disputes'
import { enterpriseId as enterpriseIdOf, enterprises } from '../../store/enterprises'

export const dispute = os.enterprise.dispute.handler(async ({ context, input, errors }) => {
  const personId = personOf(context)
  const creditCode = input.creditCode.toUpperCase()
  const enterpriseId = enterpriseIdOf(creditCode)
  const _id = disputeId(enterpriseId, personId)
  return commit(context, input, _id, async (tx, now) => {
    const decided = decideDispute(creditCode)
    if (!decided.accepted) throw errors.CREDIT_CODE_MALFORMED()
    await spend(tx, { name: 'disputes', whose: personId, useId: `${_id}:${input.requestId}` }, now, errors)
    const enterprise = await enterprises.get(tx, enterpriseId)
    const before = await disputes.get(tx, _id)
    // one that is open stays as it was said: the incumbent may have answered it
    if (!enterprise || (before && isOpen(factsOf(before)))) return { asked: true as const }
    const { displayName, claim } = input
    await disputes.put(tx, {
      _id,
      enterpriseId,
      district: enterprise.district,
      personId,
      displayName,
      claim,
      filedAt: now,
      answer: null,
      decided: [],
      open: true,
      past: before ? [...before.past, { claim: before.claim, filedAt: before.filedAt, decided: before.decided }] : [],
    })
    await tell(
      tx,
      {
        id: `${_id}_${now}`,
        to: `enterprise-managers:${enterpriseId}`,
        content: { kind: 'code-disputed' },
        opens: destination('enterprise', { enterpriseId }),
        matter: { disputeId: _id },
      },
      now,
    )
    return { asked: true as const }
  })
})
