import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { isOfficial, publicListOf } from '../../modules/points/list-view'
import { pointsLists } from '../../store/points-lists'

/** Names, title and days; no reason, no person, no points. */
export const page = os.lists.page.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const list = await pointsLists.get(documents, input.listId)
  const shown = publicListOf(list)
  if (!list || !shown) throw refusal('NOT_FOUND')
  const { results, ...rest } = shown
  const stations = results.map(({ carrierId, name, district, reachedOn }, i) => {
    return { place: i + 1, carrierId, name, district, reachedOn }
  })
  return { ...rest, stations, official: await isOfficial(documents, list), head: list.head }
})
