import type { Tx } from '../../platform/documents'
import type { Complaint } from '../../store/complaints'
import { inboxItems } from '../../store/inbox'

/** The complainant's side learns of a step that it waits for: which complaint and which step, nothing of what was said. */
export const tellStep = (
  tx: Tx,
  { _id, number, enterprise }: Pick<Complaint, '_id' | 'number' | 'enterprise'>,
  step: 'filed' | 'replied' | 'heard',
  now: number,
): Promise<unknown> =>
  inboxItems.put(tx, {
    _id: `in_${_id}_${step}`,
    to: `enterprise:${enterprise}`,
    content: { kind: 'complaint-step', number, step },
    about: _id,
    at: now,
    readBy: {},
  })
