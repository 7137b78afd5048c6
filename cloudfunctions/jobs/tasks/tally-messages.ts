import type { NoticeId } from '@shared/ids'
import type { Documents, Where } from '../../platform/documents'
import { notices } from '../../store/notices'
import { after, type Place, placeOf } from '../../store/order'
import { type OutboxMessage, outbox } from '../../store/outbox'
import type { Task } from './task'

const batch = 200
/** Ends are counted in the order of their times: one that is written a little late must not come before what was counted. */
const settledMs = 10_000
const byEnd = { key: 'endedAt', direction: 'asc' } as const

/**
 * How a notice's messages ended, added up in the notice (G3). The task's own place says which messages have ended since; each notice
 * keeps the place up to which it was counted and moves it together with the counts, so that none is counted twice.
 */
export const tallyMessages: Task<Place | null> = {
  name: 'tally-messages',
  restMs: 0,
  start: null,
  async run({ documents, now }, place) {
    const ended = settled(documents, now())
    const messages = await after<OutboxMessage>(documents, outbox.name, ended, byEnd, place, batch)
    const noticeIds = new Set(messages.flatMap(({ noticeId }) => noticeId ?? []))
    for (const noticeId of noticeIds) await tally(documents, noticeId, ended)
    const last = messages.at(-1)
    return { state: last ? placeOf(last, byEnd) : place, done: messages.length, more: messages.length === batch }
  },
}

const settled = ({ command: { gt, lte } }: Documents, now: number) => ({ endedAt: gt(0).and(lte(now - settledMs)) })

async function tally(documents: Documents, noticeId: NoticeId, settledWhere: Where): Promise<void> {
  for (;;) {
    const notice = await notices.get(documents, noticeId)
    if (!notice) return
    const { tallied, ...counts } = notice.messages
    const where = { noticeId, ...settledWhere }
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
