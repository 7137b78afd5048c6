import type { EventPlan } from '@shared/event/event'
import { homeOf, layOut, shardCount, shardIdOf } from '@shared/event/shards'
import type { ArrivalId, EnterpriseId, EventId, JoinId } from '@shared/ids'
import type { EventArrival } from '../../../cloudfunctions/store/event-arrivals'
import type { EventJoin } from '../../../cloudfunctions/store/event-joins'
import type { EventDoc } from '../../../cloudfunctions/store/events'
import { fresh } from '../newcomers'
import { type Holding, put, putAll, remove, stored } from '../stored'

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

type World = Holding & { cloud: { now(): number } }

/** An event to which people come now. */
export const putOpen = (world: World, own: Partial<EventDoc> = {}) => {
  const now = world.cloud.now()
  return putEvent(world, { start: now + hour / 2, end: now + 2 * hour, ...own })
}

/** An enterprise has seats there, as `join` leaves it. */
export async function putSeated(
  world: World,
  event: EventDoc,
  enterpriseId: EnterpriseId,
  own: Partial<EventJoin> = {},
): Promise<EventJoin> {
  const at = world.cloud.now()
  const join: EventJoin = {
    ...{ _id: fresh<JoinId>('ej'), eventId: event._id, enterpriseId, personId: fresh('person'), way: 'onsite' },
    ...{ seats: 1, start: event.start, end: event.end, joinedAt: at, leftAt: null, arrived: 0 },
    ...own,
  }
  const home = shardIdOf(event._id, homeOf(enterpriseId, shardCount(event.seats)))
  const [shard] = await stored(world, 'event-shards', { _id: home })
  const held = [...shard!.held, { joinId: join._id, enterpriseId, seats: join.seats, at }]
  await remove(world, 'event-shards', { _id: home })
  await put(world, 'event-shards', { ...shard!, free: shard!.free - join.seats, held })
  await put(world, 'event-joins', join)
  return join
}

/** So many have come, for these enterprises, told by the desk. */
export async function putArrivals(
  world: World,
  { _id: eventId }: EventDoc,
  enterpriseIds: readonly EnterpriseId[],
  own: Partial<EventArrival> = {},
): Promise<EventArrival[]> {
  const arrivals = enterpriseIds.map((enterpriseId): EventArrival => {
    const at = world.cloud.now()
    return {
      ...{ _id: fresh<ArrivalId>('ea'), eventId, enterpriseId, joinId: fresh('ej'), personId: null, step: null },
      ...{ walkIn: false, at, undoneAt: null, ...own },
    }
  })
  await putAll(world, 'event-arrivals', arrivals)
  return arrivals
}
