import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { districtQuestions } from '../../modules/access/districts'
import { claimViews } from '../../modules/points/view'
import { claims } from '../../store/claims'

const orders = {
  waiting: { key: 'filedAt', direction: 'asc' },
  decided: { key: 'decidedAt', direction: 'desc' },
} as const

export const queue = os.points.queue.handler(async ({ context, input }) => {
  const waiting = input.state === 'waiting'
  const questions = districtQuestions(context, input.district).map((where) => ({ waiting, ...where }))
  const page = await pageOf(context, input, claims, orders[input.state], ...questions)
  return asPage(await claimViews(context.deps.documents, page.rows), page)
})
