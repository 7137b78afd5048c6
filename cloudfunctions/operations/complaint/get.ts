import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { complaintViews } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

export const get = os.complaint.get.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const found = allowed(context, await complaints.get(documents, input.complaint), ({ enterprise, district }) => ({
    enterprise,
    district,
  }))
  return (await complaintViews(documents, [found]))[0]!
})
