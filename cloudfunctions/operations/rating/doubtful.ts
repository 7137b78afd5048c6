import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { tiesTo } from '../../modules/access/ties'
import { textMatter } from '../../modules/rating/matter'
import { doubtfulViews } from '../../modules/rating/view'
import { asQueue, queueOf } from '../../modules/work/queue'
import { about } from '../../modules/work/sought'
import { type Rating, ratings } from '../../store/ratings'

const orders = {
  waiting: { key: 'at', direction: 'asc' },
  decided: { key: 'reviewedAt', direction: 'desc' },
} as const

export const doubtful = os.rating.doubtful.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const where = input.state === 'waiting' ? { textState: 'doubtful' } : { reviewedAt: documents.command.gt(0) }
  const page = await queueOf(context, input, {
    ...{ collection: ratings, order: orders[input.state], where },
    sought: (sought) => ({ questions: about(sought, 'carrierId').map((who) => ({ ...where, ...who })) }),
    seen: async (rows: Rating[]) => {
      const matters = await Promise.all(rows.map((rating) => textMatter(documents, rating)))
      const ties = await tiesTo(documents, personOf(context), matters, now())
      return rows.filter((_, i) => ties[i] === null)
    },
  })
  return asQueue(await doubtfulViews(documents, page.rows), page)
})
