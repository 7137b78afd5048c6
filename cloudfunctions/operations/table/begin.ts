import { asId, type TableDraftId } from '@shared/ids'
import { commit, journalId } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { hashId } from '../../platform/secrets'
import { tableDrafts } from '../../store/table-drafts'

/** Names a place under the caller's own upload prefix; what is put there has no effect until `bring` says that it is there. */
export const begin = os.table.begin.handler(async ({ context, input }) => {
  const importedById = personOf(context)
  const draftId = asId<TableDraftId>(`t_${hashId('table-draft', journalId(context, input))}`)
  const cloudPath = `uploads/${importedById}/${draftId}`
  const { url, headers, fileId } = await context.deps.storage.uploadTarget(cloudPath)
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
