import { decideAction } from '@shared/lifecycle/decide-action'
import { nothingSaid } from '@shared/lifecycle/decide-conditions'
import { actionOf } from '@shared/lifecycle/procedure'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { ownCase } from '../../modules/lifecycle/cases'
import { factsOf } from '../../modules/lifecycle/facts'
import { movedOn, refusedAs } from '../../modules/lifecycle/refuse'
import { freeTurn, takeStep } from '../../modules/lifecycle/step'
import { assertOpensUntied } from '../../modules/lifecycle/untied'
import { cases } from '../../store/cases'

/** What was never filed just goes; what was, goes by the procedure's own step, as long as it has one from there. */
export const withdraw = os.lifecycle.withdraw.handler(async ({ context, input, errors }) => {
  const byId = personOf(context)
  return commit(context, input, input.caseId, async (tx, now) => {
    const { doc, procedure } = await ownCase(context, tx, input.caseId)
    await assertOpensUntied(context, tx, { doc, procedure }, now, errors)
    if (doc.state === 'draft') {
      await cases.change(tx, doc._id, { state: 'withdrawn', waits: 'gone', frozenAt: now, endedAt: now })
      await freeTurn(tx, doc)
      return { withdrawn: true as const }
    }
    const action = actionOf(procedure, 'withdraw')
    if (!action?.from.includes(doc.state)) throw movedOn(procedure, doc.state, errors)
    const { facts, settings } = await factsOf(tx, doc, procedure, now)
    const brought = { byId, reason: '', said: nothingSaid, objection: false, finding: false }
    const decided = decideAction(facts, action, brought)
    if (!decided.accepted) throw refusedAs(decided, errors)
    await takeStep(context, tx, { doc, procedure, to: decided.to, settings }, action, now)
    return { withdrawn: true as const }
  })
})
