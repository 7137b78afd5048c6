import { decideAction } from '@shared/lifecycle/decide-action'
import { actionOf, filesForm } from '@shared/lifecycle/procedure'
import { mayTake, takenAsOfficer } from '@shared/lifecycle/who-may'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { actingCase, caseMatter, resourceOf } from '../../modules/lifecycle/cases'
import { declaredBy } from '../../modules/lifecycle/declared'
import { factsOf } from '../../modules/lifecycle/facts'
import { findOn, object } from '../../modules/lifecycle/objections'
import { movedOn, refusedAs } from '../../modules/lifecycle/refuse'
import { saidAs } from '../../modules/lifecycle/said'
import { takeStep } from '../../modules/lifecycle/step'
import { passedOfCase } from '../../modules/points/passed-of-case'

export const act = os.lifecycle.act.handler(async ({ context, input, errors }) => {
  const byId = personOf(context)
  const { reason, objection, finding } = input
  return commit(context, input, input.caseId, async (tx, now) => {
    const { doc: found, procedure } = await actingCase(context, tx, input.caseId)
    const action = actionOf(procedure, input.action)
    if (!action || !mayTake(context.caller, procedure, action, resourceOf(found), found.passedToCity))
      throw refusal('NOT_FOUND')
    const doc = filesForm(action) ? { ...found, declaration: declaredBy(byId, input.declaration, now) } : found
    const said = saidAs(procedure, action, input.conditions)
    if (takenAsOfficer(procedure, action))
      await assertUntied(context.deps.documents, tx, byId, caseMatter(doc), now, errors)
    if (doc.state !== input.state || !action.from.includes(doc.state)) throw movedOn(procedure, doc.state, errors)
    const passedOn = await passedOfCase(context.deps.documents, doc, [action], now)
    const { facts, settings } = await factsOf(tx, doc, procedure, now, passedOn)
    const brought = { byId, reason, said, objection: objection !== undefined, finding: finding !== undefined }
    const decided = decideAction(facts, action, brought)
    if (!decided.accepted) throw refusedAs(decided, errors)
    if (objection !== undefined && action.brings.includes('objection')) {
      await object(tx, doc, { personId: byId, text: objection, requestId: input.requestId }, now, errors)
      return { state: doc.state, at: now }
    }
    const heard =
      finding && action.brings.includes('finding')
        ? await findOn(tx, doc, procedure, { ...finding, reason, byId }, now, errors)
        : doc
    const { state } = await takeStep(
      context,
      tx,
      { doc: heard, procedure, to: decided.to, reason, said, settings },
      { ...action, basis: decided.basis },
      now,
    )
    return { state, at: now }
  })
})
