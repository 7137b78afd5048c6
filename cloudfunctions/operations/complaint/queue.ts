import { os } from '../../frame/os'
import { asPage, pageOfThose } from '../../frame/paging'
import { districtQuestions } from '../../modules/access/districts'
import { untied, withoutOwn } from '../../modules/complaint/officers'
import { officerViews } from '../../modules/complaint/view'
import { type Complaint, complaints } from '../../store/complaints'

const tabs = {
  open: { where: { open: true, later: false }, order: { key: 'filedAt', direction: 'asc' } },
  later: { where: { open: true, later: true }, order: { key: 'filedAt', direction: 'asc' } },
  closed: { where: { open: false }, order: { key: 'filedAt', direction: 'desc' } },
} as const

export const queue = os.complaint.queue.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const { where, order } = tabs[input.state]
  const asked = { ...where, ...(input.ground && { ground: input.ground }) }
  const others = await withoutOwn(documents, context, now())
  const questions = districtQuestions(context, input.district).map((district) => ({ ...asked, ...others, ...district }))
  const free = (rows: Complaint[]) => untied(context, rows, now())
  const page = await pageOfThose(context, input, complaints, order, free, ...questions)
  return asPage(await officerViews(documents, page.rows, now()), page)
})
