import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { serviceMatters } from '../../modules/points/matters'
import { circumstancesOf } from '../../modules/points/oddities'
import { tiedTo } from '../../modules/points/reviewers'
import { recordViews } from '../../modules/service/view'
import { byConfirmation, records, unchecked } from '../../store/records'

export const checks = os.service.checks.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const page = await pageOf(context, input, records, byConfirmation, unchecked)
  const [views, circumstances, ties] = await Promise.all([
    recordViews(documents, page.rows),
    circumstancesOf(documents, page.rows, now()),
    tiedTo(context, await serviceMatters(documents, page.rows)),
  ])
  const items = page.rows.map(({ _id: id, confirmationNote: note, confirmedAt, completedAt }, i) => {
    const record = views[i]!
    const tied = ties[i] ?? null
    if (tied) return { id, carrierName: record.carrierName, tied }
    const awarded = record.claims.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
    const deniedAt = confirmedAt ?? completedAt
    return { id, carrierName: record.carrierName, record, note, deniedAt, awarded, ...circumstances[i]!, tied }
  })
  return asPage(items, page)
})
