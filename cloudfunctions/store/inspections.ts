import type { FileType } from '@shared/evidence/file-type'
import { bandsOf } from '@shared/evidence/likeness'
import type { CarrierId, CaseId, EvidenceId, ProposalId, RecordId } from '@shared/ids'
import { collection } from './collection'

/** What was found when a file of evidence was looked at (T1, T18); until then it waits for that. */
export interface InspectionDoc {
  _id: EvidenceId
  /** of a service record; null: it is an attachment of `caseId`, which is looked at and compared with nothing */
  recordId: RecordId | null
  carrierId: CarrierId | null
  caseId?: CaseId
  /** or a file of a station's answer, likewise */
  proposalId?: ProposalId
  type: FileType
  sha256: string
  fileId: string
  waiting: boolean
  /** it may be looked at from then on: who looks puts this off, so that another does not look as well */
  dueAt: number
  /** how often somebody began to look and did not end */
  tries: number
  /** SHA-256 of the pixels; null: no picture, not looked at yet, or removed */
  pixels: string | null
  /** when it was taken, by the camera's own clock as it wrote it; null: it does not say, or nobody has looked yet */
  takenAt: string | null
  /** `shared/evidence/likeness.ts`, whole and in the four parts that it is looked up by */
  likeness: string | null
  band0: number | null
  band1: number | null
  band2: number | null
  band3: number | null
  /** pictures that look like it, the most alike first, as far as they were there when one of the two was looked at */
  alike: Likeness[]
}

export interface Likeness {
  evidenceId: EvidenceId
  /** of 64 bits, those that differ */
  distance: number
}
export const inspections = collection<InspectionDoc>('inspections')

/** The fields that say what a picture looks like, and nothing yet of what looks like it; null: they are forgotten. */
export function likenessFields(likeness: string | null) {
  const [band0 = null, band1 = null, band2 = null, band3 = null] = likeness === null ? [] : bandsOf(likeness)
  const alike: Likeness[] = []
  return { likeness, band0, band1, band2, band3, alike }
}
