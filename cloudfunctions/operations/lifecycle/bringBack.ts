import { decideBegin } from '@shared/lifecycle/decide-begin'
import { commit } from '../../frame/commit'
import { os } from '../../frame/os'
import { ownCase, turnId } from '../../modules/lifecycle/cases'
import { movedOn, refusedAs } from '../../modules/lifecycle/refuse'
import { assertOpensUntied } from '../../modules/lifecycle/untied'
import { viewOf } from '../../modules/lifecycle/view'
import { cases, caseTurns } from '../../store/cases'

/** Takes the deletion of a draft back: it has its organisation's turn again, as if it were begun. */
export const bringBack = os.lifecycle.bringBack.handler(async ({ context, input, errors }) => {
  const { caseId } = input
  await commit(context, input, caseId, async (tx, now) => {
    const { doc, procedure } = await ownCase(context, tx, caseId)
    await assertOpensUntied(context, tx, { doc, procedure }, now, errors)
    if (doc.waits !== 'gone') throw movedOn(procedure, doc.state, errors)
    const turn = turnId(doc)
    const { openId = null, count = doc.nth + 1 } = (await caseTurns.get(tx, turn)) ?? {}
    const decided = decideBegin(openId)
    if (!decided.accepted) throw refusedAs(decided, errors)
    await cases.change(tx, caseId, { state: 'draft', waits: 'applicant', frozenAt: null, endedAt: null })
    await caseTurns.put(tx, { _id: turn, openId: caseId, count })
    return { caseId }
  })
  return viewOf(context, (await ownCase(context, context.deps.documents, caseId)).doc)
})
