import type { EventPlan } from '@shared/event/event'
import { layOut, shardFaults, shardIdOf } from '@shared/event/shards'
import type { EventId } from '@shared/ids'
import { expect } from 'vitest'
import type { EventDoc } from '../../../cloudfunctions/store/events'
import type { Input } from '../../calls'
import { type Answer, key, type World } from '../../world'
import type { Client } from '../booking/hall'
import { fresh } from '../newcomers'
import { type Holding, put, putAll, stored } from '../stored'

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

export const join = (
  world: World,
  { token, enterpriseId }: Pick<Client, 'token' | 'enterpriseId'>,
  eventId: EventId,
  own: Partial<Input<'event/join'>> = {},
) => world.call(token, 'event/join', { eventId, enterpriseId, way: 'onsite', seats: 1, requestId: key(), ...own })

export const leave = (world: World, { token }: Pick<Client, 'token'>, joinId: string, requestId = key()) =>
  world.call(token, 'event/leave', { joinId, requestId })

export const shardsOf = async (world: Holding, eventId: EventId) =>
  (await stored(world, 'event-shards', { eventId })).sort((a, b) => a.nth - b.nth)

/**
 * What is true whenever nothing is under way: nothing is wrong with the shards, and there is a standing join for every seat that is held, of as
 * many seats, and the other way round.
 * @returns how many seats are taken
 */
export async function expectSound(world: Holding, eventId: EventId): Promise<number> {
  const [event] = await stored(world, 'events', { _id: eventId })
  const shards = await shardsOf(world, eventId)
  expect(shardFaults(event!.seats, shards)).toEqual([])
  const held = shards.flatMap((shard) => shard.held.map(({ joinId, seats }) => `${joinId} ${seats}`))
  const joined = (await stored(world, 'event-joins', { eventId }))
    .filter(({ leftAt, way }) => leftAt === null && way === 'onsite')
    .map(({ _id, seats }) => `${_id} ${seats}`)
  expect(held.sort()).toEqual(joined.sort())
  return shards.flatMap((shard) => shard.held).reduce((sum, { seats }) => sum + seats, 0)
}

export const freeOf = async (world: Holding, eventId: EventId) =>
  (await shardsOf(world, eventId)).reduce((sum, { free }) => sum + free, 0)

export const had = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}
