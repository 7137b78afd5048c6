import { decideOnDispute, isOpen } from '@shared/enterprise/decide-dispute'
import { destination } from '@shared/screens'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { disputeMatter } from '../../modules/enterprise/dispute'
import { tell } from '../../modules/inbox/tell'
import { disputes, factsOf } from '../../store/disputes'
import { enterprises } from '../../store/enterprises'

export const decideDispute = os.enterprise.decideDispute.handler(async ({ context, input, errors }) => {
  const byId = personOf(context)
  const { decision, reason } = input
  return commit(context, input, input.disputeId, async (tx, now) => {
    const dispute = allowed(context, await disputes.get(tx, input.disputeId), ({ district }) => ({ district }))
    await assertUntied(context.deps.documents, tx, byId, disputeMatter(dispute), now, errors)
    const decided = decideOnDispute(factsOf(dispute), decision)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    const { _id, enterpriseId, personId } = dispute
    const steps = [...dispute.decided, { decision, reason, byId, at: now }]
    await disputes.change(tx, _id, { decided: steps, open: isOpen({ decision }) })
    const enterprise = await enterprises.get(tx, enterpriseId)
    if (enterprise && decision !== 'dismissed') {
      const others = enterprise.doubtIds.filter((id) => id !== _id)
      const doubtIds = decision === 'doubted' ? [...others, _id] : others
      const frozenAt = doubtIds.length > 0 ? (enterprise.frozenAt ?? now) : null
      await enterprises.change(tx, enterpriseId, { doubtIds, frozenAt })
    }
    const content = { kind: 'code-decided' as const, decision, reason }
    const told = { id: `${_id}_${dispute.filedAt}_${decision}`, opens: null, matter: { disputeId: _id } }
    await tell(tx, { ...told, to: `person:${personId}`, content: { ...content, incumbent: false } }, now)
    const incumbent = {
      ...told,
      id: `${told.id}_incumbent`,
      to: `enterprise-managers:${enterpriseId}` as const,
      opens: destination('enterprise', { enterpriseId }),
    }
    await tell(tx, { ...incumbent, content: { ...content, incumbent: true } }, now)
    return { decision }
  })
})
