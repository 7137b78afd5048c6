import type { PersonId, UploadId } from '@shared/ids'
import { refusal } from '../../frame/context'
import type { Deps } from '../../platform/deps'
import type { Tx } from '../../platform/documents'
import { type CaseUpload, caseUploads } from '../../store/cases'
import type { Evidence } from '../../store/records'
import { keepUploaded } from '../evidence/keep-uploaded'
import { asEvidence } from './as-evidence'

/** @throws NOT_FOUND for a file that is not this person's to bring, or was brought already */
const assertOwn = (upload: CaseUpload | null, byId: PersonId): CaseUpload => {
  if (!upload || upload.caseId !== null || upload.byId !== byId || upload.attachedAt !== null)
    throw refusal('NOT_FOUND')
  return upload
}

/**
 * The files that somebody brings with what they raise, kept whether or not there will be a case: nothing that they are answered differs by it.
 * `bring` marks them as brought, in the transaction. @throws NOT_FOUND, FILE_REFUSED of the calling operation
 */
export async function raisedFiles(
  { documents, storage }: Pick<Deps, 'documents' | 'storage'>,
  uploadIds: readonly UploadId[],
  byId: PersonId,
  errors: Parameters<typeof keepUploaded>[2],
) {
  const kept = new Map<UploadId, Awaited<ReturnType<typeof keepUploaded>>>()
  for (const id of new Set(uploadIds)) {
    const upload = await caseUploads.get(documents, id)
    // a repeated call is answered as the first was, which is known in the transaction alone
    if (upload?.byId === byId && upload.attachedAt === null)
      kept.set(id, await keepUploaded(storage, upload.fileId, errors))
  }
  const bring = async (tx: Tx, now: number): Promise<Evidence<string>[]> => {
    const files: Evidence<string>[] = []
    for (const id of new Set(uploadIds)) {
      const upload = assertOwn(await caseUploads.get(tx, id), byId)
      const file = kept.get(id)
      if (!file) throw refusal('NOT_FOUND')
      await caseUploads.change(tx, id, { attachedAt: now })
      files.push(asEvidence(upload, file, byId, now))
    }
    return files
  }
  return { bring }
}
