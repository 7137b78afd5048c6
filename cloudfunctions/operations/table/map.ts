import { decideMapping } from '@shared/points/decide-table'
import type { Mapping } from '@shared/points/mapping'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { draftView } from '../../modules/table/view'
import { tableDrafts } from '../../store/table-drafts'

export const map = os.table.map.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  await commit(context, input, input.draftId, async (tx) => {
    const draft = await tableDrafts.get(tx, input.draftId)
    if (!draft) throw refusal('NOT_FOUND')
    const decision = decideMapping(draft.state)
    if (!decision.accepted)
      throw errors.TABLE_REFUSED({ data: { reason: decision.code, basis: asLine(decision.basis) } })
    const mapping: Mapping = Object.fromEntries(input.mapping.map(({ from, to }) => [from, to]))
    await tableDrafts.change(tx, draft._id, { mapping })
    return { draftId: draft._id }
  })
  return draftView(documents, (await tableDrafts.get(documents, input.draftId))!, personOf(context))
})
