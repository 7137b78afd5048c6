import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { appealMatters } from '../../modules/absence/matter'
import { appealViews } from '../../modules/absence/view'
import { tiesTo } from '../../modules/access/ties'
import { asQueue, queueOf } from '../../modules/work/queue'
import { about } from '../../modules/work/sought'
import { type Appeal, appeals as store } from '../../store/appeals'

const orders = {
  waiting: { key: 'at', direction: 'asc' },
  decided: { key: 'decidedAt', direction: 'desc' },
} as const

export const appeals = os.absence.appeals.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const where = { waiting: input.state === 'waiting' }
  const page = await queueOf(context, input, {
    ...{ collection: store, order: orders[input.state], where },
    sought: (sought) => ({
      questions: about(sought, 'carrierId', 'enterpriseId').map((who) => ({ ...where, ...who })),
    }),
    seen: async (rows: Appeal[]) => {
      const ties = await tiesTo(documents, personOf(context), await appealMatters(documents, rows), now())
      return rows.filter((_, i) => ties[i] === null)
    },
  })
  return asQueue(await appealViews(documents, page.rows), page)
})
