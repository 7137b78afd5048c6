import { asId } from '@shared/ids'
import { writeRecordOf } from '../../modules/event/record'
import { carriers } from '../../store/carriers'
import { type EventJoin, eventJoins } from '../../store/event-joins'
import { events } from '../../store/events'
import { after } from '../../store/order'
import type { Task } from './task'

const batch = 20
const bySince = { key: 'recording.openSince', direction: 'asc' } as const
const byId = { key: '_id', direction: 'asc' } as const

/**
 * What the host of an event wrote becomes one service record for each enterprise that came, a batch of joins in the order of their ids; how far
 * it got is kept with the event. A record's id follows from its join, so that writing it again is no news.
 */
export const writeEventRecords: Task<null> = {
  name: 'write-event-records',
  restMs: 0,
  start: null,
  async run({ documents, log, now }) {
    const { gt } = documents.command
    const event = await events.first(documents, { 'recording.openSince': gt(0) }, bySince)
    if (!event?.recording) return { state: null, done: 0, more: false }
    const { recording } = event
    const carrier = await carriers.get(documents, asId(event.scope))
    const service = carrier?.services.find(({ id }) => id === event.serviceId)
    const where = { eventId: event._id, _id: gt(recording.afterId) }
    const found = await after<EventJoin>(documents, eventJoins.name, where, byId, null, batch)
    const came = found.filter(({ arrived }) => arrived > 0)
    if (carrier && service)
      for (const { _id } of came) await writeRecordOf(documents, event, carrier, service, _id, now())
    else
      log({ level: 'warn', event: 'service of an event is gone', operation: 'write-event-records', detail: event._id })
    const next = found.length < batch ? { openSince: null } : { afterId: found.at(-1)!._id }
    await events.updateWhere(
      documents,
      { _id: event._id, 'recording.at': recording.at },
      { recording: { ...recording, ...next } },
    )
    return { state: null, done: came.length, more: true }
  },
}
