import { quotas } from '@shared/access/quotas'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { Hall } from '../booking/hall'
import { stored } from '../stored'
import { expectSound, freeOf, had, join, leave, putEvent } from './fair'

/** Many want the seats of one event: over HTTP, at the same moment, against the shipped functions. */
let world: World
let hall: Hall
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [1])
})
beforeEach(() => world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 6 }], 20261118))
afterEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

describe('seats and enterprises', () => {
  it.each([
    { seats: 3, asking: 8, each: 1 },
    { seats: 60, asking: 90, each: 1 },
    { seats: 101, asking: 70, each: 2 },
  ])(
    '$seats seats, $asking ask for $each: as many are had as can be, and who gets none writes nothing',
    async ({ seats, asking, each }) => {
      const { _id: eventId } = await putEvent(world, { seats })
      const clients = await hall.clients(asking)
      const requests = clients.map(() => key())
      const answers = await Promise.all(
        clients.map((client, nth) => join(world, client, eventId, { seats: each, requestId: requests[nth]! })),
      )
      const had = Math.min(asking, Math.floor(seats / each))
      expect(outcomes(answers)).toEqual([
        ...Array.from({ length: asking - had }, () => 'EVENT_FULL'),
        ...Array.from({ length: had }, () => 'OK'),
      ])
      expect(await expectSound(world, eventId)).toBe(had * each)
      expect(await stored(world, 'journal', { resourceId: eventId })).toHaveLength(had)
      expect(await stored(world, 'event-joins', { eventId })).toHaveLength(had)
    },
  )

  it('the last seats, one in each of two shards, are had by who wants two', async () => {
    const { _id: eventId } = await putEvent(world, { seats: 60 })
    const clients = await hall.clients(61)
    const answers = await Promise.all(clients.slice(0, 60).map((client) => join(world, client, eventId)))
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['OK']))
    const shards = await stored(world, 'event-shards', { eventId })
    for (const { held } of shards) {
      const { joinId } = held[0]!
      const owner = clients.find(({ enterpriseId }) => enterpriseId === held[0]!.enterpriseId)!
      expect(await leave(world, owner, joinId)).toMatchObject({ ok: true })
    }
    expect(await freeOf(world, eventId)).toBe(2)
    expect(await join(world, clients[60]!, eventId, { seats: 2 })).toMatchObject({ ok: true, value: { seats: 2 } })
    expect(await expectSound(world, eventId)).toBe(60)
    expect(await join(world, (await hall.clients(1))[0]!, eventId)).toMatchObject({
      error: { code: 'EVENT_FULL', data: { seatsLeft: 0 } },
    })
  })

  it('an enterprise has one part, also when its people ask at once, and on which shard ever', async () => {
    for (let round = 0; round < 8; round++) {
      const { _id: eventId } = await putEvent(world, { seats: 120 })
      const one = await hall.client()
      const three = [one, await hall.colleague(one), await hall.colleague(one)]
      const answers = await Promise.all(three.map((client) => join(world, client, eventId, { seats: 2 })))
      expect(outcomes(answers)).toEqual(['ALREADY_JOINED', 'ALREADY_JOINED', 'OK'])
      expect(await expectSound(world, eventId)).toBe(2)
    }
  })
})

describe('one request', () => {
  it('sent eight times at once, and again after it was left, is one part', async () => {
    const { _id: eventId } = await putEvent(world)
    const [client, requestId] = [await hall.client(), key()]
    const answers = await Promise.all(Array.from({ length: 8 }, () => join(world, client, eventId, { requestId })))
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value.id : answer.error.code))).size).toBe(1)
    expect(await expectSound(world, eventId)).toBe(1)
    const { id } = had(answers[0]!)
    const requestToLeave = key()
    await Promise.all([1, 2, 3].map(() => leave(world, client, id, requestToLeave)))
    expect(await join(world, client, eventId, { requestId })).toMatchObject({
      ok: true,
      value: { id, leftAt: expect.any(Number) },
    })
    expect(await expectSound(world, eventId)).toBe(0)
    expect(await freeOf(world, eventId)).toBe(20)
  })

  it('with the key of another event at the same moment: one is had, the other keeps nothing', async () => {
    for (let round = 0; round < 10; round++) {
      const events = [await putEvent(world), await putEvent(world)]
      const [client, requestId] = [await hall.client(), key()]
      const answers = await Promise.all(events.map(({ _id }) => join(world, client, _id, { requestId })))
      expect(outcomes(answers)).toEqual(['OK', 'REQUEST_ID_REUSED'])
      const taken = [await expectSound(world, events[0]!._id), await expectSound(world, events[1]!._id)]
      expect(taken.sort()).toEqual([0, 1])
    }
  })
})

it('an enterprise joins so many at once and no more, and one that it left counts no more', async () => {
  const client = await hall.client()
  const { most } = quotas.openEvents
  const made = await Promise.all(Array.from({ length: most + 3 }, () => putEvent(world)))
  const answers = await Promise.all(made.map(({ _id }) => join(world, client, _id)))
  expect(outcomes(answers)).toEqual([
    ...Array.from({ length: 3 }, () => 'LIMIT_REACHED'),
    ...Array.from({ length: most }, () => 'OK'),
  ])
  for (const { _id } of made) await expectSound(world, _id)
  const refused = made[answers.findIndex(({ ok }) => !ok)]!
  expect(await leave(world, client, had(answers.find(({ ok }) => ok)!).id)).toMatchObject({ ok: true })
  expect(await join(world, client, refused._id)).toMatchObject({ ok: true })
})
