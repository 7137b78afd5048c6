import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, openWorld, outcomes, type World } from '../../world'
import type { Client } from '../booking/hall'
import { stored } from '../stored'
import { later } from '../way-in/phone'
import { Queue } from './queue'

/** Everybody at the same moment: a seat that is kept is never sold twice, and never lost (B2). */
let world: World
let queue: Queue
beforeAll(async () => {
  world = await openWorld()
  queue = await Queue.open(world, [1, 3])
})
afterEach(() => queue.expectSound())
afterAll(() => world.close())

const ROUNDS = 8

describe('a seat that comes free while many want it', () => {
  it('goes to the first who waits, and to nobody who only comes now', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { slotId, holder, booked } = await queue.full()
      const [first, second] = await queue.waiting(2, slotId)
      const others = await queue.hall.clients(4)
      const [cancelled, ...answers] = await Promise.all([
        queue.hall.cancel(holder, booked.id),
        ...others.map((client) => queue.hall.book(client, slotId)),
      ])
      expect(codeOf(cancelled)).toBe('OK')
      expect(answers.filter(({ ok }) => ok)).toEqual([])
      expect(await queue.states([first!, second!])).toEqual(['offered', 'waiting'])
      await queue.expectSound()
    }
  })

  it('several at once, each for one of those who wait', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const slotId = await queue.hall.slot(3)
      const holders = await queue.hall.clients(3)
      const all = await Promise.all(holders.map((client) => queue.hall.booked(client, slotId)))
      const waiting = await queue.waiting(4, slotId)
      const cancels = holders.map((client, nth) => queue.hall.cancel(client, all[nth]!.id))
      expect(outcomes(await Promise.all(cancels))).toEqual(['OK', 'OK', 'OK'])
      expect(await queue.states(waiting)).toEqual(['offered', 'offered', 'offered', 'waiting'])
      await queue.expectSound()
    }
  })
})

describe('an offer', () => {
  it('is taken, declined or left once, whatever is asked at once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { slotId, holder, booked } = await queue.full()
      const [one, next] = await queue.waiting(2, slotId)
      await queue.hall.cancel(holder, booked.id)
      const { client, waitId } = one!
      const answers = await Promise.all([
        queue.accept(client, waitId),
        queue.accept(client, waitId),
        queue.decline(client, waitId),
        queue.leave(client, waitId),
      ])
      expect(outcomes(answers)).toEqual(['OK', 'WAIT_OVER', 'WAIT_OVER', 'WAIT_OVER'])
      const [state] = await queue.states([one!])
      expect(await queue.states([next!])).toEqual([state === 'taken' ? 'waiting' : 'offered'])
      await queue.expectSound()
    }
  })

  it('is taken or lapses, never both, when its time runs out at this moment', async () => {
    const seen = new Set<string>()
    for (let round = 0; round < ROUNDS; round++) {
      const { slotId, holder, booked } = await queue.full()
      const [one, next] = await queue.waiting(2, slotId)
      await queue.hall.cancel(holder, booked.id)
      const { offer } = await queue.of(one!.waitId)
      const client: Client = { ...one!.client, token: '' }
      later(world, offer!.until - world.cloud.now() - 400)
      client.token = await queue.hall.tokenOf(client)
      later(world, Math.max(0, offer!.until - world.cloud.now() - (round % 4) * 4))
      const [answer] = await Promise.all([queue.accept(client, one!.waitId), queue.tick()])
      later(world, 16_000)
      await queue.tick()
      const [state] = await queue.states([one!])
      expect([codeOf(answer), state]).toEqual(answer.ok ? ['OK', 'taken'] : ['WAIT_OVER', 'lapsed'])
      expect(await queue.states([next!])).toEqual([answer.ok ? 'waiting' : 'offered'])
      expect(await stored(world, 'bookings', { _id: offer!.bookingId })).toHaveLength(answer.ok ? 1 : 0)
      await queue.expectSound()
      seen.add(state!)
    }
    expect(seen.size).toBeGreaterThan(0)
  })
})
