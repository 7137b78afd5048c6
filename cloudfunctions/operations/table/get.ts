import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { draftView } from '../../modules/table/view'
import { tableDrafts } from '../../store/table-drafts'

export const get = os.table.get.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const draft = await tableDrafts.get(documents, input.draftId)
  if (!draft) throw refusal('NOT_FOUND')
  return draftView(documents, draft, personOf(context))
})
