import { productRules } from '@shared/law/product-rules'
import { limits } from '@shared/limits'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { draftView } from '../../modules/table/view'
import { sha256 } from '../../platform/secrets'
import { tableDrafts } from '../../store/table-drafts'

/** Keeps a copy of what was uploaded, where no uploader can change it, and leaves it to `jobs` to read. */
const importFile = os.table.import.handler(async ({ context, input, errors }) => {
  const { documents, storage } = context.deps
  const personId = personOf(context)
  const draft = await tableDrafts.get(documents, input.draftId)
  if (draft?.importedById !== personId) throw refusal('NOT_FOUND')
  const refuse = (reason: 'NO_FILE' | 'FILE_TOO_LARGE') =>
    errors.TABLE_REFUSED({ data: { reason, basis: asLine(productRules.tableWhole) } })
  const bytes = await storage.download(draft.fileId)
  if (draft.sha256 === null && !bytes) throw refuse('NO_FILE')
  if (draft.sha256 === null && bytes && bytes.length > limits.tableBytes) throw refuse('FILE_TOO_LARGE')
  const hash = draft.sha256 ?? sha256(bytes!)
  const fileId = draft.sha256 === null ? await storage.upload(`tables/${hash}`, bytes!) : draft.fileId
  await commit(context, input, draft._id, async (tx, now) => {
    const found = await tableDrafts.get(tx, draft._id)
    if (found?.state !== 'reading' || found.sha256 !== null) throw errors.WRONG_STATE({ data: { state: 'filed' } })
    await tableDrafts.change(tx, draft._id, { sha256: hash, fileId, waiting: true, dueAt: now })
    return { draftId: draft._id }
  })
  return draftView(documents, (await tableDrafts.get(documents, draft._id))!, personId)
})

export { importFile as import }
