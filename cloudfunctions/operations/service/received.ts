import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { receivedViews } from '../../modules/service/view'
import { byCompletion, records } from '../../store/records'

export const received = os.service.received.handler(async ({ context, input }) => {
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const page = await pageOf(context, input, records, byCompletion, { enterpriseId })
  return asPage(await receivedViews(context.deps.documents, page.rows), page)
})
