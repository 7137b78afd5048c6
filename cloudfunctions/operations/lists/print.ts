import { decideExport } from '@shared/points/decide-export'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { listExportId, listExports } from '../../store/list-exports'
import { pointsLists } from '../../store/points-lists'

export const print = os.lists.print.handler(async ({ context, input, errors }) => {
  const { listId, format } = input
  const askedById = personOf(context)
  const _id = listExportId(listId, format, askedById)
  return commit(context, input, _id, async (tx, now) => {
    const list = await pointsLists.get(tx, listId)
    if (!list) throw refusal('NOT_FOUND')
    const known = await listExports.get(tx, _id)
    const decision = decideExport(list.state, known?.state ?? null)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    if (decision.begin)
      await listExports.put(tx, {
        ...{ _id, listId, format, askedById, askedAt: now, state: 'waiting', waiting: true, dueAt: now, tries: 0 },
        ...{ fileId: known?.fileId ?? null, bytes: 0 },
      })
    return { asked: true as const }
  })
})
