import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { complaintViews } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

export const mine = os.complaint.mine.handler(async ({ context, input }) => {
  const enterprise = allowed(context, input.enterprise, (id) => ({ enterprise: id }))
  const { documents } = context.deps
  const found = await complaints.find(documents, { enterprise }, { order: [['filedAt', 'desc']], limit: 100 })
  return { complaints: await complaintViews(documents, found) }
})
