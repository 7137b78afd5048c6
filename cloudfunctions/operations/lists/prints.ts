import { exportFormats } from '@shared/points/decide-export'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { listExportId, listExports } from '../../store/list-exports'
import { pointsLists } from '../../store/points-lists'

export const prints = os.lists.prints.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const personId = personOf(context)
  const list = await pointsLists.get(documents, input.listId)
  if (list?.state !== 'published') throw refusal('NOT_FOUND')
  const ids = exportFormats.map((format) => listExportId(input.listId, format, personId))
  const found = await listExports.getAll(documents, ids)
  const files = exportFormats.map((format, i) => {
    const known = found.get(ids[i]!)
    return { format, made: known ? { state: known.state, askedAt: known.askedAt, bytes: known.bytes } : null }
  })
  return { files }
})
