import { decideBringing } from '@shared/points/decide-table'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { draftView } from '../../modules/table/view'
import { sha256 } from '../../platform/secrets'
import { tableDrafts } from '../../store/table-drafts'

/** Keeps a copy of what was uploaded, where no uploader can change it, and leaves it to `jobs` to read. */
export const bring = os.table.bring.handler(async ({ context, input, errors }) => {
  const { documents, storage } = context.deps
  const personId = personOf(context)
  const draft = await tableDrafts.get(documents, input.draftId)
  if (draft?.importedById !== personId) throw refusal('NOT_FOUND')
  const bytes = draft.sha256 === null ? await storage.download(draft.fileId) : null
  const kept = bytes && { hash: sha256(bytes), fileId: await storage.upload(`tables/${sha256(bytes)}`, bytes) }
  await commit(context, input, draft._id, async (tx, now) => {
    const found = await tableDrafts.get(tx, draft._id)
    if (!found) throw refusal('NOT_FOUND')
    const decision = decideBringing({ state: found.state, brought: found.sha256 !== null, bytes: bytes?.length ?? 0 })
    if (!decision.accepted) {
      if (decision.code === 'BROUGHT') throw errors.WRONG_STATE({ data: { state: 'filed' } })
      throw errors.TABLE_REFUSED({ data: { reason: decision.code, basis: asLine(decision.basis) } })
    }
    await tableDrafts.change(tx, draft._id, { sha256: kept!.hash, fileId: kept!.fileId, waiting: true, dueAt: now })
    return { draftId: draft._id }
  })
  return draftView(documents, (await tableDrafts.get(documents, draft._id))!, personId)
})
