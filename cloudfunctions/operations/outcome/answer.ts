import { decideOutcome } from '@shared/outcome/decide-outcome'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { questionsOf } from '../../modules/outcome/view'
import { relationTo } from '../../modules/rating/relation'
import { enterprises } from '../../store/enterprises'
import { outcomeId, outcomes } from '../../store/outcomes'
import { records } from '../../store/records'

/** Whoever of the enterprise says it, and whoever says otherwise after them; nothing that others see moves before its figure. */
export const answer = os.outcome.answer.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const byId = personOf(context)
  const { recordId, round, answer: said } = input
  const record = allowed(context, await records.get(documents, recordId), ({ enterpriseId }) => ({ enterpriseId }))
  const relation = await relationTo(documents, record, byId, clock())
  await commit(context, input, recordId, async (tx, now) => {
    const question = await outcomes.get(tx, outcomeId(recordId, round))
    const enterprise = await enterprises.get(tx, record.enterpriseId)
    if (!question || !enterprise) throw refusal('NOT_FOUND')
    const decided = decideOutcome(question, relation, enterprise, now)
    if (!decided.accepted) throw errors[decided.code]({ data: { basis: asLine(decided.basis) } })
    await outcomes.change(tx, question._id, { answer: said, answeredAt: decided.answeredAt, byId })
    return { recordId }
  })
  return questionsOf(documents, recordId)
})
