import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { recordViews } from '../../modules/service/view'
import { byCompletion, records as store } from '../../store/records'

export const records = os.service.records.handler(async ({ context, input }) => {
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const page = await pageOf(context, input, store, byCompletion, { carrierId })
  return asPage(await recordViews(context.deps.documents, page.rows), page)
})
