import { quotas } from '@shared/access/quotas'
import type { RefusalData } from '@shared/contract/refusals'
import { asId, type SlotId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { change, digest, stored } from '../stored'
import { type Client, Hall } from './hall'

/** Another time for the same booking (B4, ADR 0013). */
let world: World
let hall: Hall
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [1, 3])
})
afterEach(async () => {
  await hall.expectSound()
})
afterAll(() => world.close())

const placesOf = async ({ enterpriseId }: Client) =>
  (await stored(world, 'quotas', { _id: `openBookings:${enterpriseId}` }))[0]?.uses ?? []

describe('a booking that is moved', () => {
  it('is the same one at another time: the new seat is its own, the old one is free, and the enterprise is told once', async () => {
    const [one, two] = await hall.clients(2)
    const [from, to] = await hall.slots(2)
    const booked = await hall.booked(one!, from!)
    const requestId = key()
    const moved = await hall.reschedule(one!, booked.id, to!, requestId)
    expect(moved).toMatchObject({ ok: true, value: { id: booked.id, slotId: to, state: 'booked', moved: 1 } })
    expect(await hall.seatsOf(from!)).toMatchObject({ seats: [] })
    expect(await hall.seatsOf(to!)).toMatchObject({ seats: [{ bookingId: booked.id, move: 1 }] })
    expect(codeOf(await hall.book(two!, from!))).toBe('OK')
    const [stands] = await stored(world, 'bookings', { _id: booked.id })
    expect(stands).toMatchObject({ slotId: to, moves: [{ from, start: booked.start, by: 'enterprise' }] })
    expect(await placesOf(one!)).toMatchObject([{ id: booked.id, until: stands!.end, byId: one!.personId }])

    const before = await digest(world)
    expect(await hall.reschedule(one!, booked.id, to!, requestId)).toEqual(moved)
    expect(await digest(world)).toEqual(before)
    await world.cloud.runTimer('jobs', 'tick')
    const told = await stored(world, 'inbox', { to: `enterprise:${one!.enterpriseId}` })
    expect(told.map(({ content }) => content)).toMatchObject([
      { step: 'moved', before: booked.start, start: stands!.start },
    ])
  })

  it('comes back to where it was, and may be moved so often', async () => {
    const client = await hall.client()
    const [home, away] = await hall.slots(2)
    const { id } = await hall.booked(client, home!)
    for (let move = 1; move <= quotas.moves.most; move++)
      expect(await hall.reschedule(client, id, move % 2 ? away! : home!)).toMatchObject({
        ok: true,
        value: { moved: move },
      })
    const before = await digest(world)
    expect(codeOf(await hall.reschedule(client, id, home!))).toBe('LIMIT_REACHED')
    expect(await digest(world)).toEqual(before)
  })

  it('is moved by any of its enterprise’s people, and by nobody else', async () => {
    const one = await hall.client()
    const [from, to] = await hall.slots(2)
    const { id } = await hall.booked(one, from!)
    expect(codeOf(await hall.reschedule(await hall.client(), id, to!))).toBe('NOT_FOUND')
    expect(await hall.reschedule(await hall.colleague(one), id, to!)).toMatchObject({ ok: true })
    expect(await stored(world, 'bookings', { _id: id })).toMatchObject([{ personId: one.personId }])
  })
})

describe('a time that is not to be had', () => {
  it('changes nothing, and others are offered, not the one that it has', async () => {
    const [one, two] = await hall.clients(2)
    const [from, to] = await hall.slots(2, 3)
    const { id } = await hall.booked(one!, from!)
    for (let taken = 0; taken < 3; taken++) await hall.booked(taken ? await hall.client() : two!, to!)
    const before = await digest(world)
    const refused = await hall.reschedule(one!, id, to!)
    expect(codeOf(refused)).toBe('SLOT_FULL')
    const { alternatives } = (refused.ok ? {} : refused.error.data) as RefusalData<'SLOT_FULL'>
    expect(alternatives).toHaveLength(2) // of three: the nearest is its own
    expect(alternatives.map(({ slotId }) => slotId)).not.toContain(from)
    expect(await digest(world)).toEqual(before)
    expect(await hall.reschedule(one!, id, alternatives[0]!.slotId)).toMatchObject({ ok: true })
    hall.spend(alternatives[0]!.slotId)
  })

  it.each([
    ['of another service', (slotId: SlotId) => slotId.replace('seats-1', 'seats-3')],
    ['of another station', (slotId: SlotId) => slotId.replace('hall', 'station-a')],
    ['that the timetable does not have', (slotId: SlotId) => slotId.replace(/\d\d$/, '07')],
  ])('because it is %s is closed', async (_, other) => {
    const client = await hall.client()
    const [from, to] = await hall.slots(2)
    const { id } = await hall.booked(client, from!)
    const before = await digest(world)
    const refused = await hall.reschedule(client, id, asId(other(to!)))
    expect(codeOf(refused)).toBe('SLOT_CLOSED')
    expect(refused).toMatchObject({ error: { data: { alternatives: { length: 3 } } } })
    expect(await digest(world)).toEqual(before)
  })

  it('is one at which the enterprise has another booking, or the very same', async () => {
    const client = await hall.client()
    const [from, to] = await hall.slots(2)
    const { id } = await hall.booked(client, from!)
    const other = await hall.booked(client, to!)
    expect(await hall.reschedule(client, id, to!)).toMatchObject({ error: { data: { bookingId: other.id } } })
    expect(await hall.reschedule(client, id, from!)).toMatchObject({ error: { data: { bookingId: id } } })
  })

  it('is every one, after the start or the arrival', async () => {
    const client = await hall.client()
    const { id } = await hall.booked(client, await hall.slot(1))
    const to = await hall.slot(1)
    await change(world, 'bookings', { _id: id }, { checkedInAt: world.cloud.now() })
    expect(await hall.reschedule(client, id, to)).toMatchObject({
      error: { code: 'WRONG_STATE', data: { state: 'arrived' } },
    })
  })
})

describe('a service that was made longer meanwhile', () => {
  it('has another lane for a time across the own old one, or none', async () => {
    const { enterpriseId, token, personId } = await hall.client()
    const client = { enterpriseId, token, personId }
    const { id } = await hall.booked(client, await hall.slot(1))
    const [carrier] = await stored(world, 'carriers', { _id: asId('hall') })
    const [booking] = await stored(world, 'bookings', { _id: id })
    const services = carrier!.services.map((each) => (each.capacity === 1 ? { ...each, minutes: 25 } : each))
    await change(world, 'carriers', { _id: asId('hall') }, { services })
    const { days } = await world.must(null, 'booking/slots', {
      carrierId: 'hall',
      serviceId: 'seats-1',
      from: booking!.date,
      days: 1,
    })
    const overlapping = days[0]!.slots.find(
      ({ start, end }) => start < booking!.end && end > booking!.start && start !== booking!.start,
    )
    expect(overlapping).toMatchObject({ seatsLeft: 0 })
    expect(codeOf(await hall.reschedule(client, id, overlapping!.slotId))).toBe('SLOT_FULL')
    const lanes = [1, 2].map((nth) => ({ id: asId<never>(`lane-${nth}`), kind: 'person' as const, name: `${nth}` }))
    const needs = [lanes.map((lane) => lane.id)]
    const manned = services.map((each) => (each.capacity === 1 ? { ...each, needs } : each))
    await change(world, 'carriers', { _id: asId('hall') }, { services: manned, lanes })
    expect(await hall.reschedule(client, id, overlapping!.slotId)).toMatchObject({ ok: true, value: { id } })
    await change(world, 'carriers', { _id: asId('hall') }, { services: carrier!.services, lanes: [] })
  })
})

describe('the hour until which it costs nothing', () => {
  const at = async (id: string, freeUntil: number) => change(world, 'bookings', { _id: asId(id) }, { freeUntil })

  it('is said with the booking, and is that of the new time once it is moved', async () => {
    const client = await hall.client()
    const [from, to] = await hall.slots(2)
    const booked = await hall.booked(client, from!)
    expect(booked).toMatchObject({ freeUntil: booked.start - 120 * 60_000, lateCancel: false })
    expect(await hall.reschedule(client, booked.id, to!)).toMatchObject({ ok: true, value: { lateCancel: false } })
    const [moved] = await stored(world, 'bookings', { _id: booked.id })
    expect(moved!.freeUntil).toBe(moved!.start - 120 * 60_000)
  })

  it('once it is over, moving is written down, and so is cancelling; no points either way', async () => {
    const client = await hall.client()
    const [from, to] = await hall.slots(2)
    const { id } = await hall.booked(client, from!)
    await at(id, world.cloud.now())
    expect(await hall.reschedule(client, id, to!)).toMatchObject({ ok: true, value: { lateCancel: true } })
    const other = await hall.booked(client, from!)
    await at(other.id, world.cloud.now())
    expect(await hall.cancel(client, other.id)).toMatchObject({ ok: true, value: { lateCancel: true } })
    expect(await stored(world, 'ledger', { 'entry.enterpriseId': client.enterpriseId })).toEqual([])
  })
})
