import { os } from '../../frame/os'
import { countOf, pageOf } from '../../frame/paging'
import { listHeadOf } from '../../modules/points/list-view'
import { asQueue } from '../../modules/work/queue'
import { byMaking, byPublication, pointsLists } from '../../store/points-lists'

const everyOne = async <T>(rows: T[]) => rows
const unpublished = [{ state: 'draft' }, { state: 'checked' }]

export const all = os.lists.all.handler(async ({ context, input }) => {
  const [page, count] = await Promise.all([
    pageOf(context, input, pointsLists, byMaking, {}),
    countOf(context, input, pointsLists, byPublication, everyOne, ...unpublished),
  ])
  return asQueue(page.rows.map(listHeadOf), { ...page, count })
})
