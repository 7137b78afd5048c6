import type { NoticeId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { notices } from '../../store/notices'
import { after, type Place, placeOf } from '../../store/order'
import { type OutboxMessage, outbox } from '../../store/outbox'
import type { Task } from './task'

const batch = 200
const byEnd = { key: 'endedAt', direction: 'asc' } as const

/**
 * How a notice's messages ended, added up in the notice (G3). The task's own place says which messages have ended since; each notice
 * keeps the place up to which it was counted and moves it together with the counts, so that none is counted twice.
 */
export const tallyMessages: Task<Place | null> = {
  name: 'tally-messages',
  restMs: 0,
  start: null,
  async run({ documents }, place) {
    const ended = { endedAt: documents.command.gt(0) }
    const messages = await after<OutboxMessage>(documents, outbox.name, ended, byEnd, place, batch)
    const noticeIds = new Set(messages.flatMap(({ noticeId }) => noticeId ?? []))
    for (const noticeId of noticeIds) await tally(documents, noticeId)
    const last = messages.at(-1)
    return { state: last ? placeOf(last, byEnd) : place, done: messages.length, more: messages.length === batch }
  },
}

async function tally(documents: Documents, noticeId: NoticeId): Promise<void> {
  for (;;) {
    const notice = await notices.get(documents, noticeId)
    if (!notice) return
    const { tallied, ...counts } = notice.messages
    const where = { noticeId, endedAt: documents.command.gt(0) }
    const ended = await after<OutboxMessage>(documents, outbox.name, where, byEnd, tallied, batch)
    if (ended.length === 0) return
    for (const { state } of ended) if (state === 'sent' || state === 'failed' || state === 'unknown') counts[state]++
    const known = {
      _id: noticeId,
      'messages.tallied.id': tallied === null ? documents.command.exists(false) : tallied.id,
    }
    await notices.updateWhere(documents, known, { messages: { ...counts, tallied: placeOf(ended.at(-1)!, byEnd) } })
    if (ended.length < batch) return
  }
}
