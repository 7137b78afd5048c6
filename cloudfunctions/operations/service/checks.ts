import { beijingDate } from '@shared/calendar/beijing'
import { os } from '../../frame/os'
import { tiedTo } from '../../modules/access/tied-to'
import { cityDues } from '../../modules/points/city-due'
import { serviceMatters } from '../../modules/points/matters'
import { circumstancesOf } from '../../modules/points/oddities'
import { untiedServices } from '../../modules/points/untied'
import { recordViews } from '../../modules/service/view'
import { asQueue, queueOf } from '../../modules/work/queue'
import { about } from '../../modules/work/sought'
import { byConfirmation, records, unchecked } from '../../store/records'

const byCheck = { key: 'checkedAt', direction: 'desc' } as const

export const checks = os.service.checks.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const waiting = input.state === 'waiting'
  const where = waiting ? unchecked : { checkedAt: documents.command.gt(0) }
  const page = await queueOf(context, input, {
    ...{ collection: records, order: waiting ? byConfirmation : byCheck, where },
    sought: (sought) => ({
      questions: about(sought, 'carrierId', 'enterpriseId').map((who) => ({ ...where, ...who })),
    }),
    own: (rows) => untiedServices(context, rows),
  })
  const waits = waiting ? page.rows.map(({ _id }) => _id) : []
  const [views, circumstances, ties, dues] = await Promise.all([
    recordViews(documents, page.rows),
    circumstancesOf(documents, page.rows, now()),
    tiedTo(context, await serviceMatters(documents, page.rows)),
    cityDues(documents, waits, beijingDate(now())),
  ])
  const items = page.rows.map(({ _id: id, confirmationNote: note, confirmedAt, completedAt }, i) => {
    const record = views[i]!
    const tied = ties[i] ?? null
    if (tied) return { id, carrierName: record.carrierName, tied }
    const awarded = record.claims.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
    const deniedAt = confirmedAt ?? completedAt
    const due = dues.get(id) ?? null
    return { id, carrierName: record.carrierName, record, note, deniedAt, awarded, due, ...circumstances[i]!, tied }
  })
  return asQueue(items, page)
})
