import type { noticeView } from '@shared/contract/notice'
import type { PersonId } from '@shared/ids'
import type * as z from 'zod'
import type { Context } from '../../frame/context'
import type { Notice } from '../../store/notices'
import { audienceSize } from './audience'
import { authorHere } from './author'

/** @param personId whose notices are marked as their own */
export async function viewOf(
  { documents, now }: Pick<Context['deps'], 'documents' | 'now'>,
  notice: Notice,
  personId: PersonId | null,
): Promise<z.infer<typeof noticeView>> {
  const { _id, title, body, sample, deadline, audience, composedAt, approvedAt, deliveredAt } = notice
  const { sent, failed, unknown } = notice.messages
  const mine = notice.composedById === personId
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
    mine,
    mayRevise: notice.returned !== null && (mine || !(await authorHere(documents, notice, now()))),
    outcome: { inbox: notice.delivery.inbox, sent, failed, unknown },
  }
}
