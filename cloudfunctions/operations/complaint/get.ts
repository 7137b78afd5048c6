import { complaints } from '../../store/complaints'
import { allowed } from '../context'
import { os } from '../os'
import { complaintViews } from './view'

export const get = os.complaint.get.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const found = allowed(context, await complaints.get(documents, input.complaint), ({ enterprise, district }) => ({
    enterprise,
    district,
  }))
  return (await complaintViews(documents, [found]))[0]!
})
