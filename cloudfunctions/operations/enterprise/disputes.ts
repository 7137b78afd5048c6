import { os } from '../../frame/os'
import { tiedInDistrict } from '../../modules/access/tied-to'
import { disputeMatter, untiedDisputes } from '../../modules/enterprise/dispute'
import { asQueue, queueOf } from '../../modules/work/queue'
import { about } from '../../modules/work/sought'
import { disputes as store } from '../../store/disputes'
import { enterprises } from '../../store/enterprises'

const orders = {
  waiting: { key: 'filedAt', direction: 'asc' },
  decided: { key: 'filedAt', direction: 'desc' },
} as const

export const disputes = os.enterprise.disputes.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const open = input.state === 'waiting'
  const page = await queueOf(context, input, {
    ...{ collection: store, order: orders[input.state], where: { open } },
    sought: (sought) => ({ questions: about(sought, 'enterpriseId') }),
    seen: async (rows) => rows.filter((each) => each.open === open),
    own: (rows) => untiedDisputes(context, rows),
  })
  const found = await enterprises.getAll(
    documents,
    page.rows.map(({ enterpriseId }) => enterpriseId),
  )
  const rows = page.rows.filter(({ enterpriseId }) => found.has(enterpriseId))
  const ties = await tiedInDistrict(
    context,
    rows.map(disputeMatter),
    rows.map(({ district }) => district),
  )
  const items = rows.map(({ _id: id, enterpriseId, district, displayName, claim, filedAt, answer, decided }, i) => {
    const { name, creditCode, codeUnusual, unmanagedAt } = found.get(enterpriseId)!
    const tied = ties[i] ?? null
    if (tied) return { id, name, tied }
    const file = { displayName, claim, answer: answer?.text ?? null, codeUnusual, unmanaged: unmanagedAt !== null }
    const last = decided.at(-1)
    const ended = last ? { decision: last.decision, reason: last.reason, at: last.at } : null
    const doubted = last?.decision === 'doubted'
    return { id, name, creditCode, district, filedAt, file, doubted, decided: ended, tied }
  })
  return asQueue(items, page)
})
