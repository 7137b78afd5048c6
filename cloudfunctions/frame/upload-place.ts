import { asId, type Id, type PersonId } from '@shared/ids'
import { hashId } from '../platform/secrets'
import { journalId } from './commit'
import { type Context, personOf } from './context'

/** Where the caller puts the bytes of a file: under a prefix of their own, by the request key, so that a retry gets the same place. */
interface UploadPlace<I> {
  id: I
  byId: PersonId
  cloudPath: string
  fileId: string
  /** what the upload itself is sent with */
  url: string
  headers: Record<string, string>
}

/** Names such a place; what is put there has no effect until an operation has looked at it. */
export async function uploadPlace<I extends Id<string>>(
  context: Context,
  input: { requestId: string },
  what: 'upload' | 'table-draft',
): Promise<UploadPlace<I>> {
  const byId = personOf(context)
  const id = asId<I>(`${what[0]}_${hashId(what, journalId(context, input))}`)
  const cloudPath = `uploads/${byId}/${id}`
  return { id, byId, cloudPath, ...(await context.deps.storage.uploadTarget(cloudPath)) }
}
