import { homeOf } from '@shared/event/shards'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinIdOf } from '../../../cloudfunctions/store/event-joins'
import type { EventDoc } from '../../../cloudfunctions/store/events'
import { codeOf, key, openWorld, type World } from '../../world'
import { type Client, Hall } from '../booking/hall'
import { change, stored } from '../stored'
import { later } from '../way-in/phone'
import { expectSound, freeOf, had, join, putEvent, shardsOf } from './fair'

/** Seats of events that a crash left between two states (ADR 0014). */
let world: World
let hall: Hall
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [1])
})
afterAll(() => world.close())

const tick = () => world.cloud.runTimer('jobs', 'tick')

/** What a function leaves that dies the moment after its conditional update. */
async function seatWithoutJoin(event: EventDoc, { personId, enterpriseId }: Client, requestId: string) {
  const joinId = joinIdOf(personId, requestId, event._id)
  const shards = await shardsOf(world, event._id)
  const { _id, free, held } = shards[homeOf(enterpriseId, shards.length)]!
  const at = world.cloud.now()
  const seat = { joinId, enterpriseId, seats: 2, at }
  await change(world, 'event-shards', { _id }, { free: free - 2, held: [...held, seat], touchedAt: at })
  return joinId
}

it.each(['database.startTransaction', 'database.modifyDocument', 'database.commitTransaction'])(
  'one that dies at %s costs no seat and makes no second part, and the same request finishes it',
  async (action) => {
    const event = await putEvent(world, { seats: 60 })
    const [client, requestId] = [await hall.client(), key()]
    for (const kind of ['error', 'lost after'] as const) {
      world.cloud.faults.plan([{ action, kind, times: 1 }])
      await join(world, client, event._id, { requestId })
      world.cloud.faults.clear()
      expect(await join(world, client, event._id, { requestId })).toMatchObject({ ok: true })
      expect(await expectSound(world, event._id)).toBe(1)
    }
  },
)

it('between the seat and the join is repaired by the timer, once, and the person’s own retry completes it', async () => {
  const event = await putEvent(world, { seats: 60 })
  const [client, requestId] = [await hall.client(), key()]
  const joinId = await seatWithoutJoin(event, client, requestId)
  await tick()
  expect(await stored(world, 'event-joins', { eventId: event._id })).toEqual([]) // it may be under way
  later(world, 61_000)
  await tick()
  later(world, 61_000)
  await tick()
  expect(await stored(world, 'event-joins', { eventId: event._id })).toMatchObject([
    { _id: joinId, personId: null, seats: 2 },
  ])
  expect(await stored(world, 'journal', { _id: `j_repair_${joinId}` })).toHaveLength(1)
  expect(await join(world, client, event._id, { requestId, seats: 2 })).toMatchObject({
    ok: true,
    value: { id: joinId },
  })
  expect(await stored(world, 'event-joins', { eventId: event._id })).toMatchObject([
    { _id: joinId, personId: client.personId },
  ])
  expect(await expectSound(world, event._id)).toBe(2)
})

it('between a leave and its seats is repaired by the timer', async () => {
  const event = await putEvent(world, { seats: 2 })
  const client = { ...(await hall.client()) }
  const { id } = had(await join(world, client, event._id, { seats: 2 }))
  await change(world, 'event-joins', { _id: id }, { leftAt: world.cloud.now() })
  expect(codeOf(await join(world, await hall.client(), event._id))).toBe('EVENT_FULL')
  later(world, 61_000)
  await tick()
  later(world, 61_000)
  await tick()
  expect(await freeOf(world, event._id)).toBe(2)
  await expectSound(world, event._id)
})

it('what does not hold is named in the log', async () => {
  const event = await putEvent(world, { seats: 60 })
  const [shard] = await shardsOf(world, event._id)
  await change(world, 'event-shards', { _id: shard!._id }, { free: shard!.free - 1, touchedAt: world.cloud.now() })
  later(world, 61_000)
  await tick()
  const lines = world.cloud.logs('jobs').filter(({ text }) => text.includes('shards are wrong'))
  expect(lines.map(({ text }) => JSON.parse(text))).toMatchObject([
    { level: 'error', detail: `${event._id}; the shards have 59 of 60 seats` },
  ])
})
