import { without } from '@shared/booking/sheet'
import { asId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { change, stored } from '../stored'
import { later, minutes } from '../way-in/phone'
import { Hall } from './hall'

/** Seats that a crash left between two states (ADR 0013). */
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

const tick = () => world.cloud.runTimer('jobs', 'tick')

describe('a crash', () => {
  it('between the seat and the booking is repaired by the timer, and the person’s own retry completes it', async () => {
    const client = await hall.client()
    const [slotId, requestId] = [await hall.slot(1), key()]
    await hall.booked(await hall.client(), await hall.slot(1)) // a sound one beside it, which stays as it is
    const bookingId = hall.idOf(client, requestId, slotId)
    await hall.seatWithoutBooking(slotId, bookingId, client.enterpriseId)
    await tick()
    expect(await stored(world, 'bookings', { _id: bookingId })).toEqual([]) // it may be under way
    later(world, 61_000)
    await tick()
    expect(await stored(world, 'bookings', { _id: bookingId })).toMatchObject([
      {
        slotId,
        enterpriseId: client.enterpriseId,
        personId: null,
        note: '',
        carrierId: 'hall',
        district: 'haidian',
        cancelledAt: null,
      },
    ])
    expect(await stored(world, 'journal', { _id: `j_repair_${bookingId}` })).toHaveLength(1)
    await hall.expectSound()
    await tick()
    expect(await stored(world, 'bookings', { slotId })).toHaveLength(1)

    expect(await hall.book(client, slotId, requestId, '首次贷款')).toMatchObject({
      ok: true,
      value: { id: bookingId, note: '首次贷款' },
    })
    expect(await stored(world, 'bookings', { slotId })).toMatchObject([{ _id: bookingId, personId: client.personId }])
    expect(await hall.journalOf(client, requestId)).toHaveLength(1)
  })

  it('whose transaction the database refused leaves a seat that the retry finds', async () => {
    const client = await hall.client()
    const [slotId, requestId] = [await hall.slot(1), key()]
    world.cloud.faults.plan([{ action: 'database.startTransaction', kind: 'error', times: 1 }])
    expect(codeOf(await hall.book(client, slotId, requestId))).toBe('INTERNAL')
    expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 0 })
    expect(codeOf(await hall.book(await hall.client(), slotId))).toBe('SLOT_FULL')
    expect(await hall.book(client, slotId, requestId)).toMatchObject({ ok: true, value: { state: 'booked' } })
  })

  it('whose transaction the database refused, and nobody asks again: the timer makes the booking', async () => {
    const client = await hall.client()
    const [slotId, requestId] = [await hall.slot(1), key()]
    world.cloud.faults.plan([{ action: 'database.startTransaction', kind: 'error', times: 1 }])
    expect(codeOf(await hall.book(client, slotId, requestId))).toBe('INTERNAL')
    later(world, 61_000)
    await tick()
    const { items } = await world.must(client.token, 'booking/mine', {
      enterpriseId: client.enterpriseId,
      when: 'coming',
    })
    expect(items).toMatchObject([{ slotId, state: 'booked' }])
  })

  it.each(['database.modifyDocument', 'database.commitTransaction'])(
    'that loses the answer to %s costs no seat and no second booking',
    async (action) => {
      const client = await hall.client()
      const [slotId, requestId] = [await hall.slot(3), key()]
      world.cloud.faults.plan([{ action, kind: 'lost after', times: 1 }])
      await hall.book(client, slotId, requestId)
      world.cloud.faults.clear()
      expect(await hall.book(client, slotId, requestId)).toMatchObject({ ok: true, value: { state: 'booked' } })
      expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 2 })
      expect(await stored(world, 'bookings', { slotId })).toHaveLength(1)
    },
  )

  it('between a cancellation and its seat is repaired by the timer', async () => {
    const client = await hall.client()
    const slotId = await hall.slot(1)
    const { id } = await hall.booked(client, slotId)
    await change(world, 'bookings', { _id: id }, { cancelledAt: world.cloud.now() })
    expect(codeOf(await hall.book(await hall.client(), slotId))).toBe('SLOT_FULL')
    later(world, 61_000)
    await tick()
    expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 1, seats: [] })
    later(world, 31_000)
    await tick()
    expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 1, seats: [] })
    expect(codeOf(await hall.book(await hall.client(), slotId))).toBe('OK')
  })

  it('whose enterprise has gone meanwhile leaves a seat that the log names', async () => {
    const client = await hall.client()
    const slotId = await hall.slot(1)
    const bookingId = hall.idOf(client, key(), slotId)
    await hall.seatWithoutBooking(slotId, bookingId, asId('gone'))
    later(world, 2 * minutes)
    await tick()
    const lines = world.cloud.logs('jobs').filter(({ text }) => text.includes('seat of nobody'))
    expect(lines.map(({ text }) => JSON.parse(text))).toMatchObject([{ level: 'warn', detail: bookingId }])
    const sheet = await hall.sheet(slotId)
    await change(world, 'sheets', { _id: sheet!._id }, without(sheet!, bookingId))
  })

  it('two timers at once repair once', async () => {
    const client = await hall.client()
    const [slotId, requestId] = [await hall.slot(3), key()]
    const bookingId = hall.idOf(client, requestId, slotId)
    await hall.seatWithoutBooking(slotId, bookingId, client.enterpriseId)
    later(world, 2 * minutes)
    const timer = { Type: 'Timer', TriggerName: 'tick' }
    await Promise.all([1, 2].map(() => world.cloud.invoke('jobs', timer, { source: 'wx_trigger' })))
    expect(await stored(world, 'bookings', { slotId })).toHaveLength(1)
    expect(await stored(world, 'journal', { _id: `j_repair_${bookingId}` })).toHaveLength(1)
  })
})
