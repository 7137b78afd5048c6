import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { districtQuestions } from '../../modules/access/districts'
import { serviceMatters } from '../../modules/points/matters'
import { circumstancesOf } from '../../modules/points/oddities'
import { tiedTo } from '../../modules/points/reviewers'
import { claimViews } from '../../modules/points/view'
import { filersOf } from '../../modules/service/filers'
import { claims } from '../../store/claims'
import { records } from '../../store/records'

const orders = {
  waiting: { key: 'filedAt', direction: 'asc' },
  decided: { key: 'decidedAt', direction: 'desc' },
} as const

export const queue = os.points.queue.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const waiting = input.state === 'waiting'
  const questions = districtQuestions(context, input.district).map((where) => ({ waiting, ...where }))
  const page = await pageOf(context, input, claims, orders[input.state], ...questions)
  const views = await claimViews(documents, page.rows)
  const served = await records.getAll(
    documents,
    page.rows.map(({ recordId }) => recordId),
  )
  const found = [...served.values()]
  const matters = await serviceMatters(documents, found)
  const [ties, circumstances, filers] = await Promise.all([
    tiedTo(context, matters),
    circumstancesOf(documents, found, context.deps.now()),
    filersOf(documents, page.rows),
  ])
  const at = new Map(found.map(({ _id }, i) => [_id, i]))
  const items = views.map((view) => {
    const i = at.get(view.record.id)!
    const tied = ties[i] ?? null
    const { id, carrierName } = view
    return tied ? { id, carrierName, tied } : { ...view, ...circumstances[i]!, filedBy: filers.get(id) ?? null, tied }
  })
  return asPage(items, page)
})
