import type { noticeView } from '@shared/contract/notice'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import { inboxItems } from '../../store/inbox'
import type { Notice } from '../../store/notices'
import { type OutboxMessage, outbox } from '../../store/outbox'
import { audienceSize } from './audience'

export async function noticeViews(
  documents: Documents,
  found: Notice[],
  person: string | null,
): Promise<z.infer<typeof noticeView>[]> {
  return Promise.all(
    found.map(async (notice) => ({
      id: notice._id,
      title: notice.title,
      body: notice.body,
      sample: notice.sample,
      deadline: notice.deadline,
      audience: notice.audience,
      recipients: await audienceSize(documents, notice.audience),
      composedAt: notice.composedAt,
      approvedAt: notice.approvedAt,
      deliveredAt: notice.deliveredAt,
      mine: notice.composedBy === person,
      outcome: await outcomeOf(documents, notice),
    })),
  )
}

async function outcomeOf(documents: Documents, notice: Notice) {
  if (notice.approvedAt === null) return { inbox: 0, sent: 0, failed: 0, unknown: 0 }
  const { gte, lt } = documents.command
  const messages = { _id: gte(`m_${notice._id}_`).and(lt(`m_${notice._id}_\uffff`)) }
  const counted = (state: OutboxMessage['state']) => outbox.count(documents, { ...messages, state })
  const [inbox, sent, failed, unknown] = await Promise.all([
    inboxItems.count(documents, { about: notice._id }),
    counted('sent'),
    counted('failed'),
    counted('unknown'),
  ])
  return { inbox, sent, failed, unknown }
}
