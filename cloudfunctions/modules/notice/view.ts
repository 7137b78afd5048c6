import type { noticeView } from '@shared/contract/notice'
import type { PersonId } from '@shared/ids'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import type { Notice } from '../../store/notices'
import { audienceSize } from './audience'

/** @param personId whose notices are marked as their own */
export async function viewOf(
  documents: Documents,
  notice: Notice,
  personId: PersonId | null,
): Promise<z.infer<typeof noticeView>> {
  const { _id, title, body, sample, deadline, audience, composedAt, approvedAt, deliveredAt } = notice
  const { sent, failed, unknown } = notice.messages
  return {
    id: _id,
    title,
    body,
    sample,
    deadline,
    audience,
    recipients: notice.recipients ?? (await audienceSize(documents, audience)),
    composedAt,
    approvedAt,
    deliveredAt,
    returned: notice.returned && { reason: notice.returned.reason, at: notice.returned.at },
    mine: notice.composedById === personId,
    outcome: { inbox: notice.delivery.inbox, sent, failed, unknown },
  }
}
