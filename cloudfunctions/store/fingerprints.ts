import type { EvidenceId } from '@shared/ids'
import { collection } from './collection'

/** Which file these bytes or pixels are evidence as: read and written by whatever attaches, looks at or removes files, so that they count once (T1). */
export interface Fingerprint {
  /** SHA-256 of the bytes, hex; of a picture's pixels, `pixels_` and hex */
  _id: string
  /** null: they were taken out again and may be used anew */
  heldById: EvidenceId | null
}
export const fingerprints = collection<Fingerprint>('fingerprints')
export const pixelsId = (sha256: string) => `pixels_${sha256}`
