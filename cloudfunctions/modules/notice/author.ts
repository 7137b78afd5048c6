import { approverRoles } from '@shared/access/approvers'
import type { Reader } from '../../platform/documents'
import type { Notice } from '../../store/notices'
import { activeAmong } from '../access/grant'

const writing = approverRoles.map((role) => ({ role, scope: 'city' as const }))

/** Whether whoever wrote a notice may still write any; read by id, so that a transaction can ask. */
export const authorHere = async (from: Reader, { composedById }: Notice, now: number): Promise<boolean> =>
  (await activeAmong(from, composedById, writing, now)).length > 0
