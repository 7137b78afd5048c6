import { os } from '../../frame/os'
import { countOf, pageOf } from '../../frame/paging'
import { viewOf } from '../../modules/notice/view'
import { holding } from '../../modules/work/by-words'
import { asQueue } from '../../modules/work/queue'
import { type Notice, notices } from '../../store/notices'

const byComposition = { key: 'composedAt', direction: 'desc' } as const
const byApproval = { key: 'approvedAt', direction: 'desc' } as const
const each = async (rows: Notice[]) => rows

export const list = os.notice.list.handler(async ({ context, input }) => {
  const { deps, caller } = context
  const { state, sought } = input
  const sent = deps.documents.command.gt(0)
  const where = {
    ...(state && { approvedAt: state === 'waiting' ? null : sent }),
    ...(sought && { title: holding(deps.documents, sought) }),
  }
  const order = state === 'decided' ? byApproval : byComposition
  const [page, count] = await Promise.all([
    pageOf(context, input, notices, order, where),
    countOf(context, input, notices, order, each, where),
  ])
  const views = await Promise.all(page.rows.map((notice) => viewOf(deps, notice, caller.personId)))
  return asQueue(views, { ...page, count })
})
