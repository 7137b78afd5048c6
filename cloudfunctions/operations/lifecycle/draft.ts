import { asId, type CaseId } from '@shared/ids'
import { decideBegin } from '@shared/lifecycle/decide-begin'
import { commit, journalId } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { draftOf, partyOf } from '../../modules/lifecycle/begin'
import { isEditable, ownCase, procedureOf, turnOf } from '../../modules/lifecycle/cases'
import { filledAs } from '../../modules/lifecycle/filled'
import { assertFreeToOpen } from '../../modules/lifecycle/in-its-name'
import { movedOn, refusedAs } from '../../modules/lifecycle/refuse'
import { assertOpensUntied } from '../../modules/lifecycle/untied'
import { viewOf } from '../../modules/lifecycle/view'
import { spend } from '../../modules/quota/spend'
import { hashId } from '../../platform/secrets'
import { cases, caseTurns } from '../../store/cases'

export const draft = os.lifecycle.draft.handler(async ({ context, input, errors }) => {
  const procedure = procedureOf(input.procedure)
  const filled = filledAs(procedure, input)
  const begun = asId<CaseId>(`k_${hashId('case', journalId(context, input))}`)
  const caseId = input.caseId ?? begun
  await commit(context, input, caseId, async (tx, now) => {
    if (input.caseId) {
      const found = await ownCase(context, tx, input.caseId)
      if (found.procedure !== procedure) throw refusal('NOT_FOUND')
      await assertOpensUntied(context, tx, found, now, errors)
      if (!isEditable(found)) throw movedOn(procedure, found.doc.state, errors)
      const draftedByIds = [...new Set([...found.doc.draftedByIds, personOf(context)])]
      await cases.change(tx, found.doc._id, { ...filled, draftedByIds })
      return { caseId }
    }
    const party = await partyOf(context, tx, procedure, input)
    assertFreeToOpen(procedure, party.enterprise, errors)
    const about = { procedure: procedure.id, organisationId: party.organisationId, openedById: personOf(context) }
    const turn = turnOf(about)
    const { openId = null, count = 0 } = (await caseTurns.get(tx, turn)) ?? {}
    const decided = decideBegin(openId)
    if (!decided.accepted) throw refusedAs(decided, errors)
    const doc = draftOf(personOf(context), procedure, begun, party, filled, count, now)
    await assertOpensUntied(context, tx, { doc, procedure }, now, errors)
    await spend(tx, { name: procedure.opens.quota ?? 'cases', whose: personOf(context), useId: begun }, now, errors)
    await cases.create(tx, doc)
    await caseTurns.put(tx, { _id: turn, openId: begun, count: count + 1 })
    return { caseId }
  })
  return viewOf(context, (await ownCase(context, context.deps.documents, caseId)).doc)
})
