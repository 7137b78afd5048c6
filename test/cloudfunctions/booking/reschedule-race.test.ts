import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { stored } from '../stored'
import { Hall } from './hall'

/** Bookings that are moved while others book, move, cancel and arrive: over HTTP, at the same moment (B4, T11, ADR 0013). */
let world: World
/** What who lost is given for the next time, milliseconds. */
const MEET = 8
let hall: Hall
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [1, 3])
})
beforeEach(() => world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 6 }], 20261123))
/** Nobody has two seats and nobody none. */
afterEach(async () => {
  world.cloud.faults.clear()
  await hall.expectSound()
})
afterAll(() => world.close())

describe('one seat that two want', () => {
  it('who moves and who books: one has it, and who loses the move is where they were', async () => {
    const won = { moved: 0, booked: 0 }
    // who lost starts earlier the next time: whatever each of the two takes on this machine, they come to meet
    let headStart = 0
    for (let round = 0; round < 30; round++) {
      const [mover, booker] = await hall.clients(2)
      const [from, to] = await hall.slots(2)
      const { id } = await hall.booked(mover!, from!)
      const answers = await Promise.all([
        sleep(Math.max(0, -headStart)).then(() => hall.reschedule(mover!, id, to!)),
        sleep(Math.max(0, headStart)).then(() => hall.book(booker!, to!)),
      ])
      expect(outcomes(answers)).toEqual(['OK', 'SLOT_FULL'])
      const moved = codeOf(answers[0]!) === 'OK'
      headStart += moved ? -MEET : MEET
      won[moved ? 'moved' : 'booked']++
      expect(await stored(world, 'bookings', { _id: id })).toMatchObject([{ slotId: moved ? to : from }])
      await hall.expectSound()
    }
    expect(Math.min(won.moved, won.booked)).toBeGreaterThan(0)
  })

  it('two that would change places keep them: neither gives up a seat before it has one', async () => {
    for (let round = 0; round < 10; round++) {
      const [one, two] = await hall.clients(2)
      const [here, there] = await hall.slots(2)
      const [first, second] = [await hall.booked(one!, here!), await hall.booked(two!, there!)]
      const answers = await Promise.all([
        hall.reschedule(one!, first.id, there!),
        hall.reschedule(two!, second.id, here!),
      ])
      expect(outcomes(answers)).toEqual(['SLOT_FULL', 'SLOT_FULL'])
      await hall.expectSound()
    }
  })
})

describe('one booking', () => {
  it('moved to two times at once is at one of them', async () => {
    for (let round = 0; round < 20; round++) {
      const one = await hall.client()
      const pair = [one, await hall.colleague(one)]
      const [from, ...to] = await hall.slots(3)
      const { id } = await hall.booked(one, from!)
      const answers = await Promise.all(pair.map((client, nth) => hall.reschedule(client, id, to[nth]!)))
      const codes = outcomes(answers)
      // one after the other it is moved twice
      expect([
        ['OK', 'WRONG_STATE'],
        ['OK', 'OK'],
      ]).toContainEqual(codes)
      const [booking] = await stored(world, 'bookings', { _id: id })
      expect(booking!.moves).toHaveLength(codes.filter((code) => code === 'OK').length)
      await hall.expectSound()
    }
  })

  it('moved to the same time by two people at once is moved once', async () => {
    for (let round = 0; round < 20; round++) {
      const one = await hall.client()
      const pair = [one, await hall.colleague(one)]
      const [from, to] = await hall.slots(2)
      const { id } = await hall.booked(one, from!)
      const answers = await Promise.all(pair.map((client) => hall.reschedule(client, id, to!)))
      expect(outcomes(answers)).toEqual(['ALREADY_BOOKED', 'OK'])
      expect(await stored(world, 'bookings', { _id: id })).toMatchObject([{ slotId: to, moves: { length: 1 } }])
      await hall.expectSound()
    }
  })

  it('moved by one request that is sent four times is moved once, and all are told so', async () => {
    for (let round = 0; round < 10; round++) {
      const client = await hall.client()
      const [from, to] = await hall.slots(2)
      const { id } = await hall.booked(client, from!)
      const requestId = key()
      const answers = await Promise.all([1, 2, 3, 4].map(() => hall.reschedule(client, id, to!, requestId)))
      expect(outcomes(answers)).toEqual(['OK', 'OK', 'OK', 'OK'])
      expect(await stored(world, 'bookings', { _id: id })).toMatchObject([{ slotId: to, moves: { length: 1 } }])
      await hall.expectSound()
    }
  })

  it('moved and cancelled at once is cancelled, and holds nothing', async () => {
    for (let round = 0; round < 20; round++) {
      const client = await hall.client()
      const [from, to] = await hall.slots(2)
      const { id } = await hall.booked(client, from!)
      const [moved, cancelled] = await Promise.all([hall.reschedule(client, id, to!), hall.cancel(client, id)])
      expect(codeOf(cancelled)).toBe('OK')
      expect(['OK', 'WRONG_STATE']).toContain(codeOf(moved))
      expect([(await hall.seatsOf(from!)).seats, (await hall.seatsOf(to!)).seats]).toEqual([[], []])
    }
  })

  it('moved away and back while the first request comes late has one seat', async () => {
    for (let round = 0; round < 10; round++) {
      const client = await hall.client()
      const [from, to] = await hall.slots(2)
      const { id } = await hall.booked(client, from!)
      const requestId = key()
      const double = () => hall.reschedule(client, id, to!, requestId)
      const [first] = await Promise.all([double(), double().then(() => hall.reschedule(client, id, from!)), double()])
      expect(codeOf(first!)).toBe('OK')
      await hall.expectSound()
    }
  })
})

describe('a hall in which all move at once', () => {
  it('never sells a seat twice, and leaves everybody one', async () => {
    const slots = await hall.slots(5, 3)
    const clients = await hall.clients(10)
    const booked = await Promise.all(
      clients.map(async (client, nth) => ({ client, answer: await hall.book(client, slots[nth % slots.length]!) })),
    )
    const standing = booked.flatMap(({ client, answer }) => (answer.ok ? [{ client, id: answer.value.id }] : []))
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(
        standing.map(({ client, id }, nth) => hall.reschedule(client, id, slots[(nth * 7 + round) % slots.length]!)),
      )
      for (const code of outcomes(answers)) expect(['OK', 'SLOT_FULL', 'ALREADY_BOOKED', 'BUSY']).toContain(code)
      expect(await hall.expectSound()).toBe((await stored(world, 'bookings', { cancelledAt: null })).length)
    }
    const live = await stored(world, 'bookings', { _id: { $in: standing.map(({ id }) => id) } })
    expect(live.every(({ cancelledAt }) => cancelledAt === null)).toBe(true)
    expect(live.some(({ moves = [] }) => moves.length > 0)).toBe(true)
  })
})
