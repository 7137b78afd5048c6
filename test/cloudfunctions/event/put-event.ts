import type { EventPlan } from '@shared/event/event'
import { layOut, shardIdOf } from '@shared/event/shards'
import type { EventId } from '@shared/ids'
import type { EventDoc } from '../../../cloudfunctions/store/events'
import { fresh } from '../newcomers'
import { type Holding, put, putAll } from '../stored'

const hour = 3_600_000

/** What a host says of an event that begins in two days; every field of it. */
export const plan = (now: number, own: Partial<EventPlan> = {}) => ({
  kind: 'salon' as const,
  title: '第一笔贷款怎么谈（示例）',
  body: '示例内容',
  start: now + 48 * hour,
  end: now + 50 * hour,
  place: '2 层会议室',
  seats: 20,
  perEnterprise: 2,
  leaveMinutes: 60,
  liveUrl: 'https://live.example/room/1',
  replayUrl: '',
  agenda: [{ at: '14:30', title: '要准备哪些材料', speaker: '沈老师，志愿专家（示例）' }],
  serviceId: null,
  ...own,
})

/** An event of station-a as `save` and `publish` leave it. */
export async function putEvent(
  world: Holding & { cloud: { now(): number } },
  own: Partial<EventDoc> = {},
): Promise<EventDoc> {
  const now = world.cloud.now()
  const doc: EventDoc = {
    _id: fresh<EventId>('e'),
    ...{ hostKind: 'carrier', scope: 'station-a', hostName: '青禾路专精特新服务站（示例）', series: null },
    ...plan(now),
    ...{ publishedAt: now - hour, cancelledAt: null, listed: 'published', cancelReason: '' },
    ...{ madeById: fresh('person'), madeAt: now - hour, revision: 0, telling: null, remindedOf: null },
    ...own,
  }
  await put(world, 'events', doc)
  if (doc.publishedAt !== null)
    await putAll(
      world,
      'event-shards',
      layOut(doc.seats).map((free, nth) => ({
        ...{ _id: shardIdOf(doc._id, nth), eventId: doc._id, nth, free, held: [], touchedAt: now },
      })),
    )
  return doc
}
