import { destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import type { Complaint } from '../../store/complaints'
import { tell } from '../inbox/tell'

/** Tells the complainant's enterprise that a step was taken: which complaint and which step, but nothing of what was said. */
export const tellStep = (
  tx: Tx,
  { _id, number, enterpriseId }: Pick<Complaint, '_id' | 'number' | 'enterpriseId'>,
  step: 'filed' | 'replied' | 'heard',
  now: number,
): Promise<void> =>
  tell(
    tx,
    {
      id: `${_id}_${step}`,
      to: `enterprise:${enterpriseId}`,
      content: { kind: 'complaint-step', number, step },
      opens: destination('complaint', { complaintId: _id }),
    },
    now,
  )
