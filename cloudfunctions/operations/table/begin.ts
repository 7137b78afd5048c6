import type { TableDraftId } from '@shared/ids'
import { commit } from '../../frame/commit'
import { os } from '../../frame/os'
import { uploadPlace } from '../../frame/upload-place'
import { tableDrafts } from '../../store/table-drafts'

/** Names a place under the caller's own upload prefix; what is put there has no effect until `bring` says that it is there. */
export const begin = os.table.begin.handler(async ({ context, input }) => {
  const place = await uploadPlace<TableDraftId>(context, input, 'table-draft')
  const { id: draftId, byId: importedById, cloudPath, fileId, url, headers } = place
  await commit(context, input, draftId, async (tx, now) => {
    await tableDrafts.create(tx, {
      _id: draftId,
      state: 'reading',
      name: input.name,
      ...{ cloudPath, fileId, importedById, importedAt: now },
      sha256: null,
      waiting: false,
      dueAt: now,
      tries: 0,
      table: null,
      kind: null,
      problems: [],
      mapping: {},
      proposedById: null,
      proposedAt: null,
      effectiveFrom: null,
      fingerprint: null,
      ended: null,
    })
    return { draftId }
  })
  return { draftId, cloudPath, fileId, url, headers }
})
