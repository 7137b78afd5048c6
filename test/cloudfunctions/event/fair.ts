import { shardFaults } from '@shared/event/shards'
import type { EventId } from '@shared/ids'
import { expect } from 'vitest'
import type { Input } from '../../calls'
import { type Answer, key, type World } from '../../world'
import type { Client } from '../booking/hall'
import { type Holding, stored } from '../stored'

export { plan, putEvent } from './put-event'

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
