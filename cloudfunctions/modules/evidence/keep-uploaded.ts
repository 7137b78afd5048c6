import type { RefusalData } from '@shared/contract/refusals'
import { decideFile } from '@shared/evidence/decide-evidence'
import type { FileType } from '@shared/evidence/file-type'
import { sha256 } from '../../platform/secrets'
import type { Storage } from '../../platform/storage'

interface Refusals {
  FILE_REFUSED(options: { data: RefusalData<'FILE_REFUSED'> }): Error
}

/** A file as it is kept: under its hash, where no uploader can change it (T7). */
export interface KeptFile {
  type: FileType
  bytes: number
  sha256: string
  fileId: string
}

/** Takes what was uploaded, if it is a photo or a PDF of the right size. @throws FILE_REFUSED of the calling operation */
export async function keepUploaded(storage: Storage, uploadedId: string, errors: Refusals): Promise<KeptFile> {
  const file = decideFile(await storage.download(uploadedId))
  if (!file.accepted) throw errors.FILE_REFUSED({ data: { problem: file.code } })
  const hash = sha256(file.bytes)
  const fileId = await storage.upload(`evidence/${hash.slice(0, 2)}/${hash}`, file.bytes)
  return { type: file.type, bytes: file.bytes.length, sha256: hash, fileId }
}
