import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { listHeadOf } from '../../modules/points/list-view'
import { byMaking, pointsLists } from '../../store/points-lists'

export const all = os.lists.all.handler(async ({ context, input }) => {
  const page = await pageOf(context, input, pointsLists, byMaking, {})
  return asPage(page.rows.map(listHeadOf), page)
})
