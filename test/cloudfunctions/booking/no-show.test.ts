import { gridOn } from '@shared/booking/schedule'
import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import type { Service } from '@shared/directory/carrier'
import { asId, type BookingId, type LaneId, type SlotId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Booking } from '../../../cloudfunctions/store/bookings'
import type { CarrierDoc } from '../../../cloudfunctions/store/carriers'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { sessionFor } from '../people'
import { change, remove, stored } from '../stored'
import { later, minutes } from '../way-in/phone'
import { type Client, carrierId, Hall } from './hall'

/** Nobody comes (B3, B5): whose seat is free when, and for what that counts. */
let world: World
let hall: Hall
let carrier: CarrierDoc
let staff: () => Promise<string>
beforeAll(async () => {
  world = await openWorld({ workersPerFunction: 4 })
  hall = await Hall.open(world, [1])
  carrier = (await stored(world, 'carriers', { _id: carrierId }))[0]!
  const personId = hall.scene.stranger()
  await hall.scene.grant('carrier-staff', carrierId, { personId })
  staff = () => sessionFor(world, personId)
})
afterEach(async () => {
  world.cloud.faults.clear()
  await hall.expectSound()
})
afterAll(() => world?.close())

const tick = () => world.cloud.runTimer('jobs', 'tick') as Promise<Record<string, number>>
const bookingOf = async (_id: BookingId): Promise<Booking> => (await stored(world, 'bookings', { _id }))[0]!
const goTo = (at: number) => later(world, at - world.cloud.now())
const does = async (path: 'desk/miss' | 'desk/unmiss' | 'desk/wait', bookingId: BookingId) =>
  world.call(await staff(), path, { bookingId, requestId: key() })
const object = async (client: Client, bookingId: BookingId, what: 'came' | 'unreceived') =>
  world.call(await hall.tokenOf(client), 'booking/object', { bookingId, what, requestId: key() })

/** Somebody has arrived here today, so the station checks in. */
const checksIn = () =>
  hall.scene.booking({ carrierId, checkedInAt: world.cloud.now(), cancelledAt: null, slotId: asId('none') })
/** The marks that others leave are no bookings of the hall's sheets. */
const forgetMarks = () => remove(world, 'bookings', { slotId: 'none' })

const times = (id: string, after: number) =>
  [after, after + 24 * 60 * minutes]
    .flatMap((at) => gridOn(carrier, asId(id), beijingDate(at)))
    // those of the last hours are not waited for until their day is over
    .filter(({ start }) => start > after && beijingTime(start) < '22:00')
let latest = 0
/** The next appointment from now on that nobody was given before, booked. */
async function soon(
  own: { serviceId?: string } = {},
): Promise<{ client: Client; id: BookingId; start: number; slotId: SlotId }> {
  const [slot] = times(own.serviceId ?? 'seats-1', Math.max(latest, world.cloud.now() + 40 * minutes))
  const client = await hall.client()
  const { id, start } = await hall.booked(client, slot!.id)
  latest = start
  return { client, id, start, slotId: slot!.id }
}

describe('a quarter of an hour after the start', () => {
  it('the seat is free, the enterprise is told, and nothing is held against it', async () => {
    await checksIn()
    const { id, start, client, slotId } = await soon()
    goTo(start + 15 * minutes - 5_000)
    await tick()
    expect((await bookingOf(id)).missedAt).toBeUndefined()
    goTo(start + 15 * minutes)
    later(world, 31_000)
    await forgetMarks()
    await checksIn()
    await Promise.all([tick(), tick()])
    await forgetMarks()
    expect(await bookingOf(id)).toMatchObject({ missedById: null, missedAt: expect.any(Number) })
    expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 1 })
    const token = await hall.tokenOf(client)
    expect(await world.must(token, 'booking/get', { bookingId: id })).toMatchObject({
      state: 'missed',
      missCounts: false,
    })
    const told = await stored(world, 'inbox', { to: `enterprise:${client.enterpriseId}`, 'content.step': 'freed' })
    expect(told).toHaveLength(1)
    expect(codeOf(await world.call(token, 'booking/code', { bookingId: id }))).toBe('WRONG_STATE')
  })

  it('nothing happens at a station that checks nobody in, and for a service that need not take place there', async () => {
    const never = await soon()
    goTo(never.start + 16 * minutes)
    await tick()
    expect((await bookingOf(never.id)).missedAt).toBeUndefined()
    const services = carrier.services.map((each) => ({ ...each, modes: ['onsite', 'online'] as const }))
    await change(world, 'carriers', { _id: carrierId }, { services })
    const online = await soon()
    goTo(online.start + 16 * minutes)
    await checksIn()
    await tick()
    await forgetMarks()
    await change(world, 'carriers', { _id: carrierId }, { services: carrier.services })
    expect((await bookingOf(online.id)).missedAt).toBeUndefined()
  })

  it('the desk waits once more, and the enterprise is told; then the seat is free', async () => {
    const { id, start, client } = await soon()
    goTo(start + 5 * minutes)
    expect(await does('desk/wait', id)).toMatchObject({ ok: true, value: { graceUntil: start + 30 * minutes } })
    expect(codeOf(await does('desk/wait', id))).toBe('WRONG_STATE')
    expect(
      await stored(world, 'inbox', { to: `enterprise:${client.enterpriseId}`, 'content.step': 'waiting' }),
    ).toHaveLength(1)
    await checksIn()
    goTo(start + 20 * minutes)
    await tick()
    expect((await bookingOf(id)).missedAt).toBeUndefined()
    goTo(start + 31 * minutes)
    await tick()
    await forgetMarks()
    expect(await bookingOf(id)).toMatchObject({ missedAt: expect.any(Number) })
  })

  it('at the moment in which somebody arrives: never both, and never neither', async () => {
    for (let round = 0; round < 10; round++) {
      const { id, start, client } = await soon()
      goTo(start + 15 * minutes + 31_000)
      await checksIn()
      const { code } = await world.must(await hall.tokenOf(client), 'booking/code', { bookingId: id })
      const token = await staff()
      world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], round)
      const arriving = { carrierId, code, bookingId: id, requestId: key() }
      const [answer] = await Promise.all([world.call(token, 'desk/checkIn', arriving), tick()])
      world.cloud.faults.clear()
      await forgetMarks()
      const { missedAt, checkedInAt } = await bookingOf(id)
      expect([checkedInAt !== null, Boolean(missedAt)]).toEqual(answer.ok ? [true, false] : [false, true])
      await hall.expectSound()
    }
  })
})

describe('改回', () => {
  it('takes the seat again, and the person is checked in as ever', async () => {
    const { id, start, client, slotId } = await soon()
    goTo(start + minutes)
    expect(await does('desk/miss', id)).toMatchObject({ ok: true, value: { state: 'missed', missCounts: true } })
    expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 1 })
    expect(await does('desk/unmiss', id)).toMatchObject({ ok: true, value: { state: 'booked', missCounts: false } })
    expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 0 })
    const { code } = await world.must(await hall.tokenOf(client), 'booking/code', { bookingId: id })
    const arriving = { carrierId, code, bookingId: id, requestId: key() }
    expect(codeOf(await world.call(await staff(), 'desk/checkIn', arriving))).toBe('OK')
  })

  it('of somebody who had moved takes the seat of that move again, which nothing takes away', async () => {
    const { id, client, start } = await soon()
    const [other] = times('seats-1', start)
    const token = await hall.tokenOf(client)
    await world.must(token, 'booking/reschedule', { bookingId: id, slotId: other!.id, requestId: key() })
    latest = other!.start
    goTo(other!.start + minutes)
    expect(codeOf(await does('desk/miss', id))).toBe('OK')
    expect(codeOf(await does('desk/unmiss', id))).toBe('OK')
    await hall.expectSound()
    for (let run = 0; run < 2; run++) {
      later(world, 61_000)
      await tick()
    }
    expect(await bookingOf(id)).toMatchObject({ slotId: other!.id, missedAt: null })
    await hall.expectSound()
  })

  it('against somebody who wants the lane, ten times: one of the two has it', async () => {
    const desk = asId<never>('desk-1')
    const [first] = carrier.services
    const services = [
      first!,
      { ...first!, id: asId<never>('seats-1-long'), minutes: 60, needs: [[desk]] },
      { ...first!, id: asId<never>('seats-1-short'), needs: [[desk]] },
    ]
    await change(world, 'carriers', { _id: carrierId }, { services, lanes: [{ id: desk, kind: 'room', name: '窗口' }] })
    carrier = { ...carrier, services }
    const won = { back: 0, other: 0 }
    for (let round = 0; round < 10; round++) {
      const { id, start } = await soon({ serviceId: 'seats-1-long' })
      goTo(start + minutes)
      expect(codeOf(await does('desk/miss', id))).toBe('OK')
      const [within] = times('seats-1-short', start + 15 * minutes)
      const other = await hall.client()
      const token = await staff()
      world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], round)
      const answers = await Promise.all([
        hall.book(other, within!.id),
        world.call(token, 'desk/unmiss', { bookingId: id, requestId: key() }),
      ])
      world.cloud.faults.clear()
      expect([
        ['OK', 'SEAT_GONE'],
        ['OK', 'SLOT_FULL'],
      ]).toContainEqual(outcomes(answers))
      won[answers[1]!.ok ? 'back' : 'other']++
      await hall.expectSound()
    }
    console.log(`改回 against a booking: ${won.back} back, ${won.other} other`)
  })
})

it('改回 of a time that the timetable has no more says so, and is had all the same while its lane is free', async () => {
  const desk = asId<LaneId>('desk-2')
  const [first] = carrier.services
  const long: Service = { ...first!, id: asId('edited-long'), minutes: 60, needs: [[desk]] }
  const short: Service = { ...first!, id: asId('edited-short'), minutes: 15, needs: [[desk]] }
  const serve = async (services: readonly Service[]) => {
    carrier = { ...carrier, services }
    await change(world, 'carriers', { _id: carrierId }, { services, lanes: [{ id: desk, kind: 'room', name: '窗口' }] })
  }
  const others = carrier.services
  await serve([...others, long, short])
  const { id, start } = await soon({ serviceId: long.id })
  goTo(start + minutes)
  await does('desk/miss', id)
  await serve([...others, { ...long, minutes: 45 }, short])
  expect(codeOf(await does('desk/unmiss', id))).toBe('OK')
  await does('desk/miss', id)
  const [within] = times(short.id, start + 15 * minutes)
  await hall.booked(await hall.client(), within!.id)
  expect(await does('desk/unmiss', id)).toMatchObject({ error: { code: 'SEAT_GONE', data: { reason: 'unscheduled' } } })
  await serve([...others, long, short])
  expect(await does('desk/unmiss', id)).toMatchObject({ error: { code: 'SEAT_GONE', data: { reason: 'taken' } } })
  await hall.expectSound()
  await serve(others)
})

describe('the enterprise says otherwise', () => {
  it('that it came: nothing counts until the desk stays with it', async () => {
    const { id, start, client } = await soon()
    goTo(start + 16 * minutes)
    await does('desk/miss', id)
    expect(await object(client, id, 'came')).toMatchObject({ value: { missCounts: false, objected: true } })
    expect(codeOf(await object(client, id, 'came'))).toBe('WRONG_STATE')
    expect(await stored(world, 'candidates', { bookingId: id })).toEqual([])
    expect(await does('desk/miss', id)).toMatchObject({ ok: true, value: { missCounts: true } })
  })

  it('that nobody received it: a person of the city looks, nothing is deducted, and the station learns no more than of one that came', async () => {
    const [came, unreceived] = [await soon(), await soon()]
    goTo(unreceived.start + 16 * minutes)
    for (const { id } of [came, unreceived]) await does('desk/miss', id)
    await object(came.client, came.id, 'came')
    await Promise.all([1, 2].map(() => object(unreceived.client, unreceived.id, 'unreceived')))
    const seen = async (bookingId: BookingId) => {
      const { state, missCounts, objected } = await world.must(await staff(), 'booking/get', { bookingId })
      return { state, missCounts, objected }
    }
    expect(await seen(unreceived.id)).toEqual(await seen(came.id))
    const [candidate, ...more] = await stored(world, 'candidates', { bookingId: unreceived.id })
    expect([candidate, more]).toMatchObject([{ open: true, pledge: { id: 'unreceived', measure: 'received' } }, []])
    for (const one of ['proposals', 'ledger'] as const)
      expect(await stored(world, one, { bookingId: unreceived.id })).toEqual([])
    expect(JSON.stringify(candidate)).not.toContain(unreceived.client.enterpriseId)
    // whatever the desk says, a person of the city has to look first
    await does('desk/miss', unreceived.id)
    expect(await seen(unreceived.id)).toMatchObject({ missCounts: false })
    const listed = (await world.must('city-1', 'deduction/candidates', {})).items.find(
      ({ id }) => id === candidate!._id,
    )
    expect(listed).toMatchObject({ workingDays: null })
    const dismissing = { candidateId: candidate!._id, reason: '电话核实过', requestId: key() }
    expect(codeOf(await world.call('city-1', 'deduction/dismiss', dismissing))).toBe('OK')
  })
})
