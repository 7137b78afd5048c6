import { decideFile } from '@shared/lifecycle/decide-file'
import { mayOpen } from '@shared/lifecycle/who-may'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { asToday } from '../../modules/lifecycle/begin'
import { ownCase, resourceOf } from '../../modules/lifecycle/cases'
import { declaredBy } from '../../modules/lifecycle/declared'
import { factsOf } from '../../modules/lifecycle/facts'
import { assertFreeToOpen } from '../../modules/lifecycle/in-its-name'
import { movedOn, refusedAs } from '../../modules/lifecycle/refuse'
import { fileStep } from '../../modules/lifecycle/step'
import { assertOpensUntied } from '../../modules/lifecycle/untied'
import { viewOf } from '../../modules/lifecycle/view'
import { enterprises } from '../../store/enterprises'

export const file = os.lifecycle.file.handler(async ({ context, input, errors }) => {
  const byId = personOf(context)
  await commit(context, input, input.caseId, async (tx, now) => {
    const { doc, procedure } = await ownCase(context, tx, input.caseId)
    await assertOpensUntied(context, tx, { doc, procedure }, now, errors)
    if (doc.state !== 'draft') throw movedOn(procedure, doc.state, errors)
    assertFreeToOpen(procedure, doc.enterpriseId && (await enterprises.get(tx, doc.enterpriseId)), errors)
    const today = await asToday(tx, procedure, doc)
    if (!mayOpen(context.caller, procedure, resourceOf(today))) throw refusal('NOT_FOUND')
    const filing = { ...today, declaration: declaredBy(byId, input.declaration, now), filedAt: now }
    const { facts, settings } = await factsOf(tx, filing, procedure, now)
    const decided = decideFile(facts)
    if (!decided.accepted) throw refusedAs(decided, errors)
    await fileStep(context, tx, { doc: filing, procedure, to: procedure.filing.to, settings }, now)
    return { caseId: doc._id }
  })
  return viewOf(context, (await ownCase(context, context.deps.documents, input.caseId)).doc)
})
