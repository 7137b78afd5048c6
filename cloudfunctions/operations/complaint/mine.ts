import { beijingDate } from '@shared/calendar/beijing'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOfThose } from '../../frame/paging'
import { visibleTo } from '../../modules/complaint/complainants'
import { complaintViews } from '../../modules/complaint/view'
import { type Complaint, complaints } from '../../store/complaints'

export const mine = os.complaint.mine.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const visible = (rows: Complaint[]) => visibleTo(context, rows, now())
  const latest = { key: 'filedAt', direction: 'desc' } as const
  const page = await pageOfThose(context, input, complaints, latest, visible, { enterpriseId })
  return asPage(await complaintViews(documents, page.rows, beijingDate(context.deps.now())), page)
})
