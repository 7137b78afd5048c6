import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { complaintViews } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

export const get = os.complaint.get.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const complaint = allowed(
    context,
    await complaints.get(documents, input.complaintId),
    ({ enterpriseId, district }) => ({ enterpriseId, district }),
  )
  return (await complaintViews(documents, [complaint]))[0]!
})
