import type { RecordId } from '@shared/ids'
import { collection } from './collection'

/** Where the bytes with this hash are evidence: read and written by whatever attaches or removes them, so that they count once (T1). */
export interface Fingerprint {
  /** SHA-256 of the bytes, hex */
  _id: string
  /** null: they were taken out again and may be used anew */
  recordId: RecordId | null
}
export const fingerprints = collection<Fingerprint>('fingerprints')
