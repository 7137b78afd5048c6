import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { complaintViews } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

export const mine = os.complaint.mine.handler(async ({ context, input }) => {
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const page = await pageOf(context, input, complaints, { key: 'filedAt', direction: 'desc' }, { enterpriseId })
  return asPage(await complaintViews(context.deps.documents, page.rows), page)
})
