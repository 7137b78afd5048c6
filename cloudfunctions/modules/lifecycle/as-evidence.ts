import { asId, type EvidenceId, type PersonId } from '@shared/ids'
import type { CaseUpload } from '../../store/cases'
import type { Evidence } from '../../store/records'
import type { KeptFile } from '../evidence/keep-uploaded'

/** What was uploaded and kept, as a file of a case; it waits to be looked at. */
export const asEvidence = (
  { _id, kind, name }: Pick<CaseUpload, '_id' | 'kind' | 'name'>,
  file: KeptFile,
  addedById: PersonId,
  addedAt: number,
): Evidence<string> => ({
  ...{ id: asId<EvidenceId>(_id), kind, name, ...file, shownFileId: null, addedAt, addedById },
  inspection: { state: 'waiting' },
})
