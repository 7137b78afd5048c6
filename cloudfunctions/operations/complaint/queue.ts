import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { districtQuestions } from '../../modules/access/districts'
import { officerViews } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

const orders = {
  open: { key: 'filedAt', direction: 'asc' },
  closed: { key: 'filedAt', direction: 'desc' },
} as const

export const queue = os.complaint.queue.handler(async ({ context, input }) => {
  const open = input.state === 'open'
  const questions = districtQuestions(context, input.district).map((where) => ({ open, ...where }))
  const page = await pageOf(context, input, complaints, orders[input.state], ...questions)
  return asPage(await officerViews(context.deps.documents, page.rows), page)
})
