import { quotas } from '@shared/access/quotas'
import type { RefusalData } from '@shared/contract/refusals'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { change, digest, stored } from '../stored'
import { later, minutes } from '../way-in/phone'
import { type Booked, type Client, Hall } from './hall'

/** How many open bookings an enterprise and a person may have (T11; `cloudfunctions/modules/booking/places.ts`). */
let world: World
let hall: Hall
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [1, 3])
})
afterEach(async () => {
  world.cloud.faults.clear()
  await hall.expectSound()
})
afterAll(() => world?.close())

const { most } = quotas.openBookings
const tick = () => world.cloud.runTimer('jobs', 'tick')
/** As a phone does: who hears that too many came at once asks again, under the same key. */
async function insist(client: Client, slotId: Booked['slotId']) {
  const requestId = key()
  for (;;) {
    const answer = await hall.book(client, slotId, requestId)
    if (codeOf(answer) !== 'BUSY') return answer
  }
}
const standing = async (where: object) =>
  (await stored(world, 'bookings', where)).filter(({ cancelledAt }) => cancelledAt === null)
const usesOf = async (quota: string, whose: string) =>
  (await stored(world, 'quotas', { _id: `${quota}:${whose}` })).flatMap(({ uses }) => uses)

async function filled(client: Client, count = most): Promise<Booked[]> {
  const booked: Booked[] = []
  for (const slotId of await hall.slots(count)) booked.push(await hall.booked(client, slotId))
  return booked
}

describe('forty bookings at once', () => {
  it('by four people of one enterprise: as many stand as it may have, and every other seat is free', async () => {
    const one = await hall.client()
    const people = [one, await hall.colleague(one), await hall.colleague(one), await hall.colleague(one)]
    const slotIds = await hall.slots(40)
    world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 6 }], 20261121)
    const answers = await Promise.all(slotIds.map((slotId, i) => insist(people[i % 4]!, slotId)))
    world.cloud.faults.clear()
    const refused = Array.from({ length: 40 - most }, () => 'LIMIT_REACHED')
    expect(answers.map(codeOf).sort()).toEqual([...refused, ...Array.from({ length: most }, () => 'OK')])
    const mine = await standing({ enterpriseId: one.enterpriseId })
    expect(mine).toHaveLength(most)
    const counted = await usesOf('openBookings', one.enterpriseId)
    expect(counted.map(({ id }) => id).sort()).toEqual(mine.map(({ _id }) => _id).sort())
    later(world, 61_000)
    await tick() // what too many at once left over
    expect(await hall.expectSound()).toBe(most)
    const other = await hall.client()
    const free = slotIds.find((slotId) => mine.every((booking) => booking.slotId !== slotId))!
    expect(codeOf(await hall.book(other, free))).toBe('OK')
  })

  it('by one person for four enterprises: as many stand as a person may have', async () => {
    const one = await hall.client()
    const hats = [one, await hall.alsoOf(one), await hall.alsoOf(one), await hall.alsoOf(one)]
    const answers = await Promise.all((await hall.slots(40)).map((slotId, i) => insist(hats[i % 4]!, slotId)))
    const { length } = answers.filter(({ ok }) => ok)
    expect(length).toBe(quotas.openBookingsOfPerson.most)
    expect(await standing({ personId: one.personId })).toHaveLength(length)
    later(world, 61_000)
    await tick()
    expect(await standing({ enterpriseId: { $in: hats.map(({ enterpriseId }) => enterpriseId) } })).toHaveLength(length)
  })
})

describe('somebody who has been of one enterprise', () => {
  it('has no count of their own, until the first booking for a second one', async () => {
    const one = await hall.client()
    const [first] = await filled(one, 3)
    const ofPerson = () => usesOf('openBookingsOfPerson', one.personId)
    expect(await ofPerson()).toEqual([])
    expect((await usesOf('openBookings', one.enterpriseId)).map(({ byId }) => byId)).toEqual(
      Array(3).fill(one.personId),
    )
    const two = await hall.alsoOf(one)
    const left = async ({ enterpriseId }: Client) =>
      (await world.must(one.token, 'booking/mine', { enterpriseId, when: 'coming' })).placesLeft
    expect([await left(one), await left(two)]).toEqual([most - 3, most - 3])
    await filled(two, 1)
    expect(await ofPerson()).toHaveLength(4)
    await filled(one, 1)
    expect(await ofPerson()).toHaveLength(5)
    expect(codeOf(await hall.cancel(one, first!.id))).toBe('OK')
    expect(await ofPerson()).toHaveLength(4)
    expect([await left(one), await left(two)]).toEqual([most - 4, most - 4])
  })

  it('and books for two at once for the first time, has no more places for that', async () => {
    for (let round = 0; round < 5; round++) {
      const one = await hall.client()
      await filled(one, most - 2)
      const hats = [one, await hall.alsoOf(one)]
      world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 6 }], round)
      const slotIds = await hall.slots(6)
      const answers = await Promise.all(slotIds.map((slotId, i) => insist(hats[i % 2]!, slotId)))
      world.cloud.faults.clear()
      expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
      expect(await standing({ personId: one.personId })).toHaveLength(most)
      later(world, 61_000)
      await tick()
    }
  })

  it('and has left it with bookings, takes them along', async () => {
    const one = await hall.client()
    await filled(one)
    const two = await hall.alsoOf(one)
    const mine = { personId: one.personId, scope: one.enterpriseId }
    await change(world, 'roles', mine, { revokedAt: world.cloud.now() })
    expect(await hall.book(two, await hall.slot(1))).toMatchObject({
      error: { data: { limit: 'openBookingsOfPerson' } },
    })
  })
})

describe('the last place', () => {
  it('wanted for two slots at once: one is booked, the seat of the other is free the moment that is said', async () => {
    for (let round = 0; round < 5; round++) {
      const client = await hall.client()
      await filled(client, most - 1)
      world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 6 }], round)
      const answers = await Promise.all((await hall.slots(2)).map((slotId) => insist(client, slotId)))
      world.cloud.faults.clear()
      expect(answers.map(codeOf).sort()).toEqual(['LIMIT_REACHED', 'OK'])
      await hall.expectSound()
    }
  })
})

describe('whoever has no place left', () => {
  it('is told how many there are and when the next is free, takes nothing and writes nothing', async () => {
    const client = await hall.client()
    const left = { enterpriseId: client.enterpriseId, when: 'coming' } as const
    expect((await world.must(client.token, 'booking/mine', left)).placesLeft).toBe(most)
    const booked = await filled(client)
    expect((await world.must(client.token, 'booking/mine', left)).placesLeft).toBe(0)
    const slotId = await hall.slot(1)
    const before = await digest(world)
    const refused = await hall.book(client, slotId)
    expect(refused).toMatchObject({ ok: false, error: { code: 'LIMIT_REACHED' } })
    const data = (refused.ok ? {} : refused.error.data) as RefusalData<'LIMIT_REACHED'>
    const retryAt = Math.min(...booked.map(({ end }) => end))
    expect(data).toMatchObject({ limit: 'openBookings', most, retryAt, basis: { kind: 'product' } })
    expect(await digest(world)).toEqual(before)
    later(world, retryAt - world.cloud.now())
    expect(codeOf(await hall.book({ ...client, token: await hall.tokenOf(client) }, slotId))).toBe('OK')
  })

  it('has two while its code is not confirmed, counted together with those it had before', async () => {
    const client = await hall.client({ codeUnusual: true })
    await filled(client, quotas.openBookingsUnconfirmed.most)
    const [slotId] = await hall.slots(1)
    expect(codeOf(await hall.book(client, slotId!))).toBe('LIMIT_REACHED')
    await change(world, 'enterprises', { _id: client.enterpriseId }, { codeUnusual: false })
    await filled(client, most - quotas.openBookingsUnconfirmed.most)
    expect(codeOf(await hall.book(client, slotId!))).toBe('LIMIT_REACHED')
  })
})

describe('a cancellation', () => {
  it('gives both places back, once, however often it is asked', async () => {
    const client = await hall.client()
    const [first] = await filled(client)
    const requestId = key()
    for (let times = 0; times < 2; times++) expect(codeOf(await hall.cancel(client, first!.id, requestId))).toBe('OK')
    expect(await usesOf('openBookings', client.enterpriseId)).toHaveLength(most - 1)
    expect(await usesOf('cancellations', client.enterpriseId)).toMatchObject([{ id: first!.id }])
    await filled(client, 1)
    expect(codeOf(await hall.book(client, await hall.slot(1)))).toBe('LIMIT_REACHED')
  })

  it('is always possible; after too many in a day its place comes back when the booking would be over', async () => {
    const client = await hall.client()
    for (let i = 0; i < quotas.cancellations.most; i++) {
      const [booking] = await filled(client, 1)
      expect(codeOf(await hall.cancel(client, booking!.id))).toBe('OK')
    }
    expect(await usesOf('openBookings', client.enterpriseId)).toEqual([])
    const booked = await filled(client)
    for (const { id, slotId } of booked) {
      expect(await hall.cancel(client, id)).toMatchObject({ ok: true, value: { state: 'cancelled' } })
      expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 1, seats: [] })
    }
    const [slotId] = await hall.slots(1)
    const refused = await hall.book(client, slotId!)
    const day = world.cloud.now() + quotas.cancellations.lastsMs
    const { retryAt } = (refused.ok ? {} : refused.error.data) as RefusalData<'LIMIT_REACHED'>
    expect(codeOf(refused)).toBe('LIMIT_REACHED')
    expect(retryAt).toBeLessThanOrEqual(Math.min(day, ...booked.map(({ end }) => end)))
    later(world, retryAt - world.cloud.now())
    expect(codeOf(await hall.book({ ...client, token: await hall.tokenOf(client) }, slotId!))).toBe('OK')
  })
})

describe('a seat without its booking, after a crash', () => {
  it('is made a booking that counts', async () => {
    const client = await hall.client()
    const slotId = await hall.slot(1)
    await hall.seatWithoutBooking(slotId, hall.idOf(client, key(), slotId), client.enterpriseId)
    later(world, 2 * minutes)
    await tick()
    expect(await standing({ enterpriseId: client.enterpriseId })).toHaveLength(1)
    expect(await usesOf('openBookings', client.enterpriseId)).toHaveLength(1)
  })

  it('goes back where the enterprise has no place left', async () => {
    const client = await hall.client()
    await filled(client)
    const slotId = await hall.slot(1)
    await hall.seatWithoutBooking(slotId, hall.idOf(client, key(), slotId), client.enterpriseId)
    later(world, 2 * minutes)
    await tick()
    expect(await standing({ enterpriseId: client.enterpriseId })).toHaveLength(most)
    expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 1, seats: [] })
  })
})
