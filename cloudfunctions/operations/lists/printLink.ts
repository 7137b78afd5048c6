import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { listExportId, listExports } from '../../store/list-exports'

const linkSeconds = 600

export const printLink = os.lists.printLink.handler(async ({ context, input }) => {
  const { documents, storage, now } = context.deps
  const _id = listExportId(input.listId, input.format, personOf(context))
  const found = await listExports.get(documents, _id)
  const fileId = found?.state === 'ready' ? found.fileId : null
  if (fileId === null) throw refusal('NOT_FOUND')
  await commit(context, input, _id, async () => ({ looked: 1 }))
  const [url = ''] = await storage.links([fileId], linkSeconds)
  return { url, until: now() + linkSeconds * 1000 }
})
