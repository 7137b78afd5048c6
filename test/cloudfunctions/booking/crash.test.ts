import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { change, put, stored } from '../stored'
import { later, minutes } from '../way-in/phone'
import { Hall } from './hall'

/** Seats that a crash left between two states (ADR 0005). */
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
    const [slot, requestId] = [await hall.slot(1), key()]
    await hall.booked(await hall.client(), await hall.slot(1)) // a sound one beside it, which stays as it is
    const booking = hall.idOf(client, requestId, slot)
    await seatWithoutBooking(slot, booking, client.enterprise)
    await tick()
    expect(await stored(world, 'bookings', { _id: booking })).toEqual([]) // it may be under way
    later(world, 61_000)
    await tick()
    expect(await stored(world, 'bookings', { _id: booking })).toMatchObject([
      {
        slot,
        enterprise: client.enterprise,
        person: null,
        note: '',
        carrier: 'hall',
        district: 'haidian',
        cancelledAt: null,
      },
    ])
    expect(await stored(world, 'journal', { _id: `j_repair_${booking}` })).toHaveLength(1)
    await hall.expectSound()
    await tick()
    expect(await stored(world, 'bookings', { slot })).toHaveLength(1)

    expect(await hall.book(client, slot, requestId, '首次贷款')).toMatchObject({
      ok: true,
      value: { id: booking, note: '首次贷款' },
    })
    expect(await stored(world, 'bookings', { slot })).toMatchObject([{ _id: booking, person: client.person }])
    expect(await hall.journalOf(client, requestId)).toHaveLength(1)
  })

  it('whose transaction the database refused leaves a seat that the retry finds', async () => {
    const client = await hall.client()
    const [slot, requestId] = [await hall.slot(1), key()]
    world.cloud.faults.plan([{ action: 'database.startTransaction', kind: 'error', times: 1 }])
    expect(codeOf(await hall.book(client, slot, requestId))).toBe('INTERNAL')
    expect(await hall.slotDoc(slot)).toMatchObject({ free: 0 })
    expect(codeOf(await hall.book(await hall.client(), slot))).toBe('SLOT_FULL')
    expect(await hall.book(client, slot, requestId)).toMatchObject({ ok: true, value: { state: 'booked' } })
  })

  it('whose transaction the database refused, and nobody asks again: the timer makes the booking', async () => {
    const client = await hall.client()
    const [slot, requestId] = [await hall.slot(1), key()]
    world.cloud.faults.plan([{ action: 'database.startTransaction', kind: 'error', times: 1 }])
    expect(codeOf(await hall.book(client, slot, requestId))).toBe('INTERNAL')
    later(world, 61_000)
    await tick()
    const { bookings } = await world.must<{ bookings: { slot: string }[] }>(client.token, 'booking/mine', {
      enterprise: client.enterprise,
    })
    expect(bookings).toMatchObject([{ slot, state: 'booked' }])
  })

  it.each(['database.modifyDocument', 'database.commitTransaction'])(
    'that loses the answer to %s costs no seat and no second booking',
    async (action) => {
      const client = await hall.client()
      const [slot, requestId] = [await hall.slot(3), key()]
      world.cloud.faults.plan([{ action, kind: 'lost after', times: 1 }])
      await hall.book(client, slot, requestId)
      world.cloud.faults.clear()
      expect(await hall.book(client, slot, requestId)).toMatchObject({ ok: true, value: { state: 'booked' } })
      expect(await hall.slotDoc(slot)).toMatchObject({ free: 2 })
      expect(await stored(world, 'bookings', { slot })).toHaveLength(1)
    },
  )

  it('between a cancellation and its seat is repaired by the timer', async () => {
    const client = await hall.client()
    const slot = await hall.slot(1)
    const { id } = await hall.booked(client, slot)
    await change(world, 'bookings', { _id: id }, { cancelledAt: world.cloud.now() })
    expect(codeOf(await hall.book(await hall.client(), slot))).toBe('SLOT_FULL')
    await tick()
    expect(await hall.slotDoc(slot)).toMatchObject({ free: 1, seats: [] })
    await tick()
    expect(await hall.slotDoc(slot)).toMatchObject({ free: 1, seats: [] })
    expect(codeOf(await hall.book(await hall.client(), slot))).toBe('OK')
  })

  it('two timers at once repair once', async () => {
    const client = await hall.client()
    const [slot, requestId] = [await hall.slot(3), key()]
    const booking = hall.idOf(client, requestId, slot)
    await seatWithoutBooking(slot, booking, client.enterprise)
    later(world, 2 * minutes)
    const timer = { Type: 'Timer', TriggerName: 'tick' }
    await Promise.all([1, 2].map(() => world.cloud.invoke('jobs', timer, { source: 'wx_trigger' })))
    expect(await stored(world, 'bookings', { slot })).toHaveLength(1)
    expect(await stored(world, 'journal', { _id: `j_repair_${booking}` })).toHaveLength(1)
  })
})

/** What a function leaves that dies the moment after its conditional update. */
async function seatWithoutBooking(slot: string, booking: string, enterprise: string): Promise<void> {
  const [, , service = '', date = '', clock = ''] = slot.split(':')
  const start = Date.parse(`${date}T${clock.slice(0, 2)}:${clock.slice(2)}:00+08:00`)
  const capacity = Number(service.split('-')[1])
  const at = world.cloud.now()
  const seats = [{ booking, enterprise, at }]
  const times = { start, end: start + 15 * minutes, touchedAt: at }
  await put(world, 'slots', {
    _id: slot,
    carrier: 'hall',
    service,
    date,
    capacity,
    free: capacity - 1,
    seats,
    ...times,
  })
}
