import { beijingDate } from '@shared/calendar/beijing'
import { decideTableProposal } from '@shared/points/decide-table'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { tablesOf } from '../../modules/points/table'
import { fingerprintOf } from '../../modules/table/fingerprint'
import { draftView } from '../../modules/table/view'
import { tableDrafts } from '../../store/table-drafts'

export const propose = os.table.propose.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const proposedById = personOf(context)
  await commit(context, input, input.draftId, async (tx, now) => {
    const draft = await tableDrafts.get(tx, input.draftId)
    if (!draft) throw refusal('NOT_FOUND')
    const inUse = draft.kind ? await tablesOf(tx, draft.kind) : []
    const decision = decideTableProposal({ ...draft, inUse }, input.effectiveFrom, beijingDate(now))
    if (!decision.accepted)
      throw errors.TABLE_REFUSED({ data: { reason: decision.code, basis: asLine(decision.basis) } })
    const { table } = decision
    const fingerprint = fingerprintOf(table, draft.mapping)
    const { effectiveFrom } = input
    await tableDrafts.change(tx, draft._id, {
      ...{ state: 'proposed', table, effectiveFrom, fingerprint, proposedById, proposedAt: now },
    })
    return { draftId: draft._id }
  })
  return draftView(documents, (await tableDrafts.get(documents, input.draftId))!, proposedById)
})
