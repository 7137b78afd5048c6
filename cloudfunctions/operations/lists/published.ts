import { beijingDate } from '@shared/calendar/beijing'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { byPublication, pointsLists } from '../../store/points-lists'

export const published = os.lists.published.handler(async ({ context, input }) => {
  const page = await pageOf(context, input, pointsLists, byPublication, { state: 'published' })
  const items = page.rows.map(({ _id: id, name, publishedAt, results }) => ({
    ...{ id, name, publishedOn: beijingDate(publishedAt!), count: results.length },
  }))
  return asPage(items, page)
})
