import { quotas } from '@shared/access/quotas'
import type { RefusalData } from '@shared/contract/refusals'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inboxItemId } from '../../../cloudfunctions/modules/inbox/tell'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { digest, stored } from '../stored'
import { type Client, Hall } from './hall'

type Offers = RefusalData<'SLOT_FULL'>['alternatives']

/** Many want one seat: over HTTP, at the same moment, against the shipped functions (B2, T11). */
let world: World
let hall: Hall
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [1, 3, 5])
})
/** Each step of the database takes a little, now more and now less, so that the order of the steps is another each time. */
beforeEach(() => world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 6 }], 20260930))
afterEach(async () => {
  world.cloud.faults.clear()
  await hall.expectSound()
})
afterAll(() => world.close())

describe('two enterprises and one seat', () => {
  it('two hundred times: one gets it, the other is told so, offered others, and has written nothing', async () => {
    const races = 200
    // an enterprise has only so many open bookings: after that the next two race
    const pairs: Client[][] = []
    const won = { one: 0, two: 0, sentFirst: 0 }
    const lost: { client: Client; requestId: string }[] = []
    for (let race = 0; race < races; race++) {
      if (race % quotas.openBookings.most === 0) pairs.unshift(await hall.clients(2))
      const slotId = await hall.slot(1)
      const pair = pairs[0]!.map((client) => ({ client, requestId: key() }))
      const order = race % 2 === 0 ? pair : [...pair].reverse()
      const answers = await Promise.all(order.map(({ client, requestId }) => hall.book(client, slotId, requestId)))
      expect(outcomes(answers)).toEqual(['OK', 'SLOT_FULL'])
      const winner = order[answers.findIndex(({ ok }) => ok)]!
      const loser = order.find((each) => each !== winner)!
      won[winner === pair[0] ? 'one' : 'two']++
      if (winner === order[0]) won.sentFirst++
      lost.push(loser)
      const refused = answers.find(({ ok }) => !ok)
      const { alternatives } = (refused?.ok === false ? refused.error.data : {}) as { alternatives: Offers }
      expect(alternatives).toHaveLength(3)
      for (const other of alternatives) expect(other.seatsLeft > 0 && other.slotId !== slotId, other.slotId).toBe(true)
      expect(await hall.seatsOf(slotId)).toMatchObject({
        capacity: 1,
        seatsLeft: 0,
        seats: [
          { bookingId: hall.idOf(winner.client, winner.requestId, slotId), enterpriseId: winner.client.enterpriseId },
        ],
      })
    }
    console.log(
      `race: races=${races} won_by_one=${won.one} won_by_two=${won.two} won_by_the_one_sent_first=${won.sentFirst} losers_with_alternatives=${lost.length}`,
    )
    expect(won.one + won.two).toBe(races)
    expect(await stored(world, 'bookings')).toHaveLength(races)
    expect(await stored(world, 'journal', { action: 'booking.book' })).toHaveLength(races)
    const ones = pairs.map(([one]) => one!.enterpriseId)
    expect(await stored(world, 'bookings', { enterpriseId: { $in: ones } })).toHaveLength(won.one)
    for (const { client, requestId } of lost) expect(await hall.journalOf(client, requestId)).toEqual([])
    const addressed = pairs
      .flat()
      .flatMap(({ personId, enterpriseId }) => [`person:${personId}`, `enterprise:${enterpriseId}`])
    world.cloud.faults.clear()
    await world.cloud.runTimer('jobs', 'tick')
    // of each seat its winner is told, and nobody of one that was lost
    const told = await stored(world, 'inbox', { to: { $in: addressed } })
    const owed = (await stored(world, 'bookings')).map(({ _id, enterpriseId }) => [
      inboxItemId(`${_id}_booked`),
      `enterprise:${enterpriseId}`,
    ])
    expect(told.map(({ _id, to }) => [_id, to]).sort()).toEqual(owed.sort())
    expect(await stored(world, 'outbox')).toEqual([])
    expect(await hall.expectSound()).toBe(races)
  })

  it('an alternative that was offered can be had', async () => {
    const [first, second] = [await hall.client(), await hall.client()]
    const slotId = await hall.slot(1)
    await hall.booked(first, slotId)
    const refused = await hall.book(second, slotId)
    const [offer] = (refused.ok ? [] : refused.error.data!.alternatives) as Offers
    expect(await hall.book(second, offer!.slotId)).toMatchObject({ ok: true })
    hall.spend(offer!.slotId)
  })
})

describe('seats and requests', () => {
  it.each([
    { capacity: 5, requests: 3 },
    { capacity: 3, requests: 3 },
    { capacity: 3, requests: 8 },
    { capacity: 1, requests: 8 },
    { capacity: 5, requests: 8 },
  ])(
    '$capacity seats, $requests at once: as many are sold as can be, none unsold, none twice',
    async ({ capacity, requests }) => {
      const clients = await hall.clients(requests)
      for (let round = 0; round < quotas.openBookings.most; round++) {
        const slotId = await hall.slot(capacity)
        const answers = await Promise.all(clients.map((client) => hall.book(client, slotId)))
        const sold = Math.min(capacity, requests)
        expect(answers.filter(({ ok }) => ok)).toHaveLength(sold)
        expect(answers.map(codeOf).filter((code) => code !== 'OK')).toEqual(
          Array.from({ length: requests - sold }, () => 'SLOT_FULL'),
        )
        const doc = await hall.seatsOf(slotId)
        expect(doc).toMatchObject({ capacity, seatsLeft: capacity - sold })
        expect(doc!.seats).toHaveLength(sold)
        expect(await stored(world, 'bookings', { slotId })).toHaveLength(sold)
      }
    },
  )

  it('one enterprise has one seat, also when two of its people ask at once', async () => {
    for (let round = 0; round < 20; round++) {
      const one = await hall.client()
      const pair = [one, await hall.colleague(one)]
      const slotId = await hall.slot(3)
      const answers = await Promise.all(pair.map((client) => hall.book(client, slotId)))
      expect(outcomes(answers)).toEqual(['ALREADY_BOOKED', 'OK'])
      const doc = await hall.seatsOf(slotId)
      expect(doc).toMatchObject({ seatsLeft: 2, seats: [{ enterpriseId: one.enterpriseId }] })
      const refused = answers.find(({ ok }) => !ok)
      expect(refused).toMatchObject({ error: { data: { bookingId: doc!.seats[0]!.bookingId } } })
    }
  })
})

describe('one request', () => {
  it('sent twice at once, and again later, is one booking', async () => {
    for (let round = 0; round < 50; round++) {
      const client = await hall.client()
      const [slotId, requestId] = [await hall.slot(1), key()]
      const [first, second] = await Promise.all([
        hall.book(client, slotId, requestId),
        hall.book(client, slotId, requestId),
      ])
      const later = await hall.book(client, slotId, requestId)
      expect(first).toMatchObject({ ok: true, value: { state: 'booked' } })
      const booked = first.ok ? first.value : null
      for (const again of [second, later]) expect(again).toMatchObject({ ok: true, value: booked })
      expect(await stored(world, 'bookings', { slotId })).toHaveLength(1)
      expect(await hall.journalOf(client, requestId)).toHaveLength(1)
      expect((await hall.seatsOf(slotId))!.seats).toHaveLength(1)
    }
  })

  it('sent eight times at once is one booking', async () => {
    const client = await hall.client()
    const [slotId, requestId] = [await hall.slot(3), key()]
    const answers = await Promise.all(Array.from({ length: 8 }, () => hall.book(client, slotId, requestId)))
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value.id : answer.error.code))).size).toBe(1)
    expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 2 })
  })

  it('with the key of another is REQUEST_ID_REUSED and holds no second seat', async () => {
    const client = await hall.client()
    const [slotId, other, requestId] = [await hall.slot(1), await hall.slot(1), key()]
    await hall.booked(client, slotId, requestId)
    expect(codeOf(await hall.book(client, other, requestId))).toBe('REQUEST_ID_REUSED')
    expect(codeOf(await hall.book(client, slotId, requestId, 'another note'))).toBe('REQUEST_ID_REUSED')
    expect((await hall.seatsOf(other))?.seats ?? []).toEqual([])
    const shared = await hall.slot(3)
    await hall.booked(await hall.client(), shared)
    const before = await digest(world)
    expect(codeOf(await hall.book(client, shared, requestId))).toBe('REQUEST_ID_REUSED')
    expect(await digest(world)).toEqual(before)
    expect(await hall.book(await hall.client(), other)).toMatchObject({ ok: true })
  })

  it('and another with the same key at the same moment: one is booked, the other keeps nothing', async () => {
    for (let round = 0; round < 20; round++) {
      const client = await hall.client()
      const [slotId, other, requestId] = [await hall.slot(1), await hall.slot(1), key()]
      const answers = await Promise.all([slotId, other].map((each) => hall.book(client, each, requestId)))
      expect(outcomes(answers)).toEqual(['OK', 'REQUEST_ID_REUSED'])
      const taken = [await hall.seatsOf(slotId), await hall.seatsOf(other)].map((doc) => doc?.seats.length ?? 0)
      expect(taken.sort()).toEqual([0, 1])
    }
  })

  it('and the same slot with other words and the same key at the same moment: the seat stays with the one that is booked', async () => {
    for (let round = 0; round < 20; round++) {
      const client = await hall.client()
      const [slotId, requestId] = [await hall.slot(1), key()]
      const answers = await Promise.all(
        ['one note', 'another'].map((note) => hall.book(client, slotId, requestId, note)),
      )
      expect(outcomes(answers)).toEqual(['OK', 'REQUEST_ID_REUSED'])
      expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 0, seats: [{ enterpriseId: client.enterpriseId }] })
    }
  })

  it('of two people with the same key is two requests', async () => {
    const [one, two] = [await hall.client(), await hall.client()]
    const [slotId, requestId] = [await hall.slot(3), key()]
    const answers = await Promise.all([hall.book(one, slotId, requestId), hall.book(two, slotId, requestId)])
    expect(answers.map(codeOf)).toEqual(['OK', 'OK'])
  })
})
