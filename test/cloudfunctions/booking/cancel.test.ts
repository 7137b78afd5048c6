import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { Hall } from './hall'

/** Seats that come back (ADR 0013). */
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
afterAll(() => world.close())

async function until(there: () => boolean): Promise<void> {
  while (!there()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('cancelling', () => {
  it('gives the seat back, to whoever comes, the same enterprise too', async () => {
    const [one, two] = await hall.clients(2)
    const slotId = await hall.slot(1)
    const first = await hall.booked(one!, slotId)
    expect(await hall.cancel(one!, first.id)).toMatchObject({ ok: true, value: { state: 'cancelled' } })
    expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 1, seats: [] })
    const again = await hall.booked(one!, slotId)
    expect(again.id).not.toBe(first.id)
    expect(codeOf(await hall.book(two!, slotId))).toBe('SLOT_FULL')
    await hall.cancel(one!, again.id)
    expect(codeOf(await hall.book(two!, slotId))).toBe('OK')
  })

  it('twice at once gives back one seat', async () => {
    for (let round = 0; round < 20; round++) {
      const [one, two] = await hall.clients(2)
      const slotId = await hall.slot(3)
      const booking = await hall.booked(one!, slotId)
      await hall.booked(two!, slotId)
      const requestId = round % 2 === 0 ? key() : undefined
      const answers = await Promise.all([1, 2].map(() => hall.cancel(one!, booking.id, requestId ?? key())))
      expect(outcomes(answers)).toEqual(requestId ? ['OK', 'OK'] : ['OK', 'WRONG_STATE'])
      expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 2, seats: [{ enterpriseId: two!.enterpriseId }] })
    }
  })

  it('while others want the seat, never sells it twice', async () => {
    for (let round = 0; round < 20; round++) {
      const [holder, ...others] = await hall.clients(4)
      const slotId = await hall.slot(1)
      const booking = await hall.booked(holder!, slotId)
      const [cancelled, ...answers] = await Promise.all([
        hall.cancel(holder!, booking.id),
        ...others.map((client) => hall.book(client, slotId)),
      ])
      expect(codeOf(cancelled)).toBe('OK')
      expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1)
      await hall.expectSound()
    }
  })

  it('a late double of the booking, after it was cancelled, brings nothing back', async () => {
    const client = await hall.client()
    const [slotId, requestId] = [await hall.slot(1), key()]
    const booking = await hall.booked(client, slotId, requestId)
    await hall.cancel(client, booking.id)
    expect(await hall.book(client, slotId, requestId)).toMatchObject({
      ok: true,
      value: { id: booking.id, state: 'cancelled' },
    })
    expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 1, seats: [] })
  })
})

describe('a double under way', () => {
  it('while the booking was made and cancelled does not keep the seat', async () => {
    const client = await hall.client()
    const [slotId, requestId] = [await hall.slot(1), key()]
    world.cloud.faults.plan([{ action: 'database.modifyDocument', kind: 'latency', times: 1, ms: 3000 }], 10)
    const double = hall.book(client, slotId, requestId)
    await until(() => world.cloud.faults.history().length === 1)
    const { id } = await hall.booked(client, slotId, requestId)
    expect(codeOf(await hall.cancel(client, id))).toBe('OK')
    expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 1 })
    expect(await double).toMatchObject({ ok: true, value: { id, state: 'cancelled' } })
    expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 1, seats: [] })
  })
})
