import { beijingDate } from '@shared/calendar/beijing'
import { decideTableApproval } from '@shared/points/decide-table'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { putInUse, tablesOf } from '../../modules/points/table'
import { draftView } from '../../modules/table/view'
import { tableDrafts } from '../../store/table-drafts'

/** The second person approves what was proposed, to the last figure; from its first day on the version is in use. */
export const decide = os.table.decide.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  await commit(context, input, input.draftId, async (tx, now) => {
    const draft = await tableDrafts.get(tx, input.draftId)
    if (!draft) throw refusal('NOT_FOUND')
    const ended = { byId, at: now, reason: input.reason }
    if (!input.approve) {
      if (draft.state !== 'proposed') throw errors.WRONG_STATE({ data: { state: 'decided' } })
      // whoever proposed it takes it back and may change it; another's no is the end of it
      const state = draft.proposedById === byId ? 'read' : 'declined'
      const own = { state, proposedById: null, proposedAt: null, effectiveFrom: null, fingerprint: null } as const
      await tableDrafts.change(tx, draft._id, state === 'read' ? own : { state, ended })
      return { draftId: draft._id }
    }
    const inUse = draft.kind ? await tablesOf(tx, draft.kind) : []
    const seen = { byId, fingerprint: input.fingerprint }
    const decision = decideTableApproval({ ...draft, inUse }, seen, beijingDate(now))
    if (!decision.accepted) {
      const { code, basis } = decision
      if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(basis) } })
      if (code === 'ENDED') throw errors.WRONG_STATE({ data: { state: 'decided' } })
      throw errors.TABLE_REFUSED({ data: { reason: code, basis: asLine(basis) } })
    }
    await putInUse(tx, decision.table)
    await tableDrafts.change(tx, draft._id, { state: 'approved', ended })
    return { draftId: draft._id }
  })
  return draftView(documents, (await tableDrafts.get(documents, input.draftId))!, byId)
})
