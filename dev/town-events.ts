import { beijingDate, beijingInstant } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { layOut, shardIdOf } from '@shared/event/shards'
import { asId, type EventId, type PersonId } from '@shared/ids'
import type { ShardDoc } from '../cloudfunctions/store/event-shards'
import type { EventDoc } from '../cloudfunctions/store/events'
import { carriers, events } from '../demo/index'
import { insert, type Target } from './seed'

/** The town's events, published; not in the tests' town, where each test has its own. */
export async function seedTownEvents(cloud: Target): Promise<void> {
  const now = cloud.now()
  const docs = events.map(({ inDays, from, to, ...plan }, nth): EventDoc => {
    const date = addDays(beijingDate(now), inDays)
    return {
      ...{ ...plan, _id: asId<EventId>(`e_demo-${nth + 1}`), series: null },
      ...{ start: beijingInstant(date, from), end: beijingInstant(date, to) },
      hostName: carriers.find(({ id }) => id === plan.scope)?.name ?? '北京市经济和信息化局（示例）',
      ...{ publishedAt: now, cancelledAt: null, listed: 'published', cancelReason: '', madeById: asId<PersonId>('') },
      ...{ madeAt: now, revision: 0, telling: null, remindedOf: null },
    }
  })
  const shards = docs.flatMap(({ _id: eventId, seats }) =>
    layOut(seats).map((free, nth): ShardDoc => {
      return { _id: shardIdOf(eventId, nth), eventId, nth, free, held: [], touchedAt: now }
    }),
  )
  await insert(cloud, 'events', docs)
  await insert(cloud, 'event-shards', shards)
}
