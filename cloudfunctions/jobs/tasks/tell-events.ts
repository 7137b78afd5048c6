import { destination } from '@shared/screens'
import { tell } from '../../modules/inbox/tell'
import type { Documents } from '../../platform/documents'
import { type EventJoin, eventJoins } from '../../store/event-joins'
import { byStart, type EventDoc, events, telling } from '../../store/events'
import { after } from '../../store/order'
import type { Task } from './task'

const batch = 100
const byDue = { key: 'telling.dueAt', direction: 'asc' } as const
const byId = { key: '_id', direction: 'asc' } as const
/** Nobody who was joining then is still on the way. */
const settledMs = 60_000
/** How long before it begins those who come are reminded of an event. Product rule. */
const SOON_MS = 3_600_000

/**
 * Those who joined hear that the event moved or was cancelled, and an hour before it that it begins. A batch of joins in the order of their
 * ids; how far it got is kept with the event. Each message has an id of its own, so that telling again is no news.
 */
export const tellEvents: Task<null> = {
  name: 'tell-events',
  restMs: 0,
  start: null,
  async run({ documents, now }) {
    const { gt, lte } = documents.command
    await beginReminders(documents, now())
    const due = { 'telling.dueAt': gt(0).and(lte(now())) }
    const event = await events.first(documents, due, byDue)
    if (!event?.telling) return { state: null, done: 0, more: false }
    const { step, at, dueAt, afterId } = event.telling
    const where = { eventId: event._id, _id: gt(afterId) }
    const found = await after<EventJoin>(documents, eventJoins.name, where, byId, null, batch)
    for (const { _id } of found) await tellOf(documents, event, _id, now())
    const over = found.length < batch
    const again = { step, at, dueAt: at + settledMs, afterId: '' }
    const next = over ? (dueAt === at ? again : null) : { step, at, dueAt, afterId: found.at(-1)!._id }
    await events.updateWhere(documents, { _id: event._id, 'telling.at': at, 'telling.step': step }, { telling: next })
    return { state: null, done: found.length, more: true }
  },
}

async function beginReminders(documents: Documents, now: number): Promise<void> {
  const { gt, lte } = documents.command
  const soon = { listed: 'published', start: gt(now).and(lte(now + SOON_MS)) }
  for (const event of await after<EventDoc>(documents, events.name, soon, byStart, null, batch))
    if (event.remindedOf !== event.start && event.telling === null)
      await events.updateWhere(
        documents,
        { _id: event._id, start: event.start, listed: 'published' },
        { telling: telling('soon', now), remindedOf: event.start },
      )
}

/** Asked again in the same transaction: who has left meanwhile hears nothing. The enterprise's list has the times that hold now. */
const tellOf = (
  documents: Documents,
  { _id: eventId, telling: told, start, end }: EventDoc,
  joinId: EventJoin['_id'],
  now: number,
) =>
  documents.transaction(async (tx) => {
    const [join, event] = [await eventJoins.get(tx, joinId), await events.get(tx, eventId)]
    if (!join || join.leftAt !== null || !event || !told) return
    const { title, hostName, cancelReason, revision } = event
    const { step } = told
    if (join.start !== start || join.end !== end) await eventJoins.change(tx, joinId, { start, end })
    const content = {
      kind: 'event',
      step,
      title,
      hostName,
      start,
      ...(step === 'cancelled' && { reason: cancelReason }),
    } as const
    const id = `${joinId}_${step}_${step === 'soon' ? start : revision}`
    const to = `enterprise:${join.enterpriseId}` as const
    await tell(tx, { id, to, content, opens: destination('event', { eventId }) }, now)
  })
