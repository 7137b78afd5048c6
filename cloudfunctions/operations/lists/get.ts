import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { listViewOf } from '../../modules/points/list-view'
import { pointsLists } from '../../store/points-lists'

export const get = os.lists.get.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const list = await pointsLists.get(documents, input.listId)
  if (!list) throw refusal('NOT_FOUND')
  return listViewOf(documents, list, personOf(context))
})
