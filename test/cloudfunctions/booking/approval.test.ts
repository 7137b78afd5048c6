import { answerBy } from '@shared/booking/asking'
import { parseSlotId } from '@shared/booking/schedule'
import { beijingInstant } from '@shared/calendar/beijing'
import { asId, type BookingId, type PersonId, type SlotId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Booking } from '../../../cloudfunctions/store/bookings'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { sessionFor } from '../people'
import { change, digest, stored } from '../stored'
import { later, minutes } from '../way-in/phone'
import { type Client, carrierId, Hall } from './hall'

/** A service of which the station says yes first (B3): what waits has its seat, and nothing but a person answers. */
let world: World
let hall: Hall
let staffId: PersonId
beforeAll(async () => {
  world = await openWorld({ workersPerFunction: 4 })
  hall = await Hall.open(world, [1, 3])
  await approving(true)
  staffId = hall.scene.stranger()
  await hall.scene.grant('carrier-staff', carrierId, { personId: staffId })
})
afterEach(async () => {
  world.cloud.faults.clear()
  await hall.expectSound()
})
afterAll(() => world?.close())

async function approving(approval: boolean) {
  const [carrier] = await stored(world, 'carriers', { _id: carrierId })
  const services = carrier!.services.map(({ approval: _, ...each }) => ({
    ...each,
    ...(approval && { approval: true as const }),
  }))
  await change(world, 'carriers', { _id: carrierId }, { services })
}

const DAY = 86_400_000
const tick = () => world.cloud.runTimer('jobs', 'tick') as Promise<Record<string, number>>
const bookingOf = async (_id: BookingId): Promise<Booking> => (await stored(world, 'bookings', { _id }))[0]!
const answers = async (path: 'desk/agree' | 'desk/decline', bookingId: BookingId, requestId = key()) => {
  const reason = path === 'desk/decline' ? { reason: '这天老师外出' } : {}
  return world.call(await sessionFor(world, staffId), path, { bookingId, ...reason, requestId })
}
const heard = async ({ enterpriseId }: Client) =>
  (await stored(world, 'inbox', { to: `enterprise:${enterpriseId}` })).flatMap(({ content }) =>
    content.kind === 'booking' ? [content.step] : [],
  )
/** What the station was told of a request, in order. */
const calls = async (id: BookingId) =>
  (await stored(world, 'inbox', { to: `carrier:${carrierId}` }))
    .filter(({ _id, content }) => content.kind === 'booking-asked' && _id.startsWith(`in_${id}_call_`))
    .map(({ _id }) => _id.slice(`in_${id}_call_`.length))
    .sort()

/** One that is still a day ahead, however far the clock has gone. */
async function slotAhead(): Promise<SlotId> {
  for (;;) {
    const slotId = await hall.slot(1)
    const { date, time } = parseSlotId(slotId)!
    if (beijingInstant(date, time) > world.cloud.now() + DAY) return slotId
  }
}

async function request() {
  const client = await hall.client()
  const slotId = await slotAhead()
  const { id } = await hall.booked(client, slotId)
  return { client, slotId, id }
}

describe('a request', () => {
  it('has its seat at once, waits, and is answered with yes: once, however often it is said', async () => {
    const { client, slotId, id } = await request()
    const other = await hall.client()
    expect(codeOf(await hall.book(other, slotId))).toBe('SLOT_FULL')
    expect(await world.must(client.token, 'booking/get', { bookingId: id })).toMatchObject({
      ...{ state: 'asked', agreedAt: null, answerBy: answerBy(await bookingOf(id)) },
    })
    const token = await sessionFor(world, staffId)
    const { items } = await world.must(token, 'desk/asked', { carrierId })
    expect(items.map((each) => each.id)).toContain(id)
    const requestId = key()
    const said = await Promise.all([answers('desk/agree', id, requestId), answers('desk/agree', id, requestId)])
    expect(outcomes(said)).toEqual(['OK', 'OK'])
    expect(codeOf(await answers('desk/agree', id))).toBe('WRONG_STATE')
    expect(await bookingOf(id)).toMatchObject({ agreedAt: expect.any(Number), callAt: null })
    expect(await world.must(client.token, 'booking/get', { bookingId: id })).toMatchObject({
      ...{ state: 'booked', answerBy: null },
    })
    expect((await world.must(token, 'desk/asked', { carrierId })).items.map((each) => each.id)).not.toContain(id)
    expect((await heard(client)).filter((step) => step === 'agreed')).toHaveLength(1)
  })

  it('answered with no is over: the enterprise reads why, its place and its seat are free', async () => {
    const { client, slotId, id } = await request()
    expect(await answers('desk/decline', id)).toMatchObject({ ok: true, value: { state: 'cancelled' } })
    expect(await world.must(client.token, 'booking/get', { bookingId: id })).toMatchObject({
      ...{ state: 'cancelled', declined: '这天老师外出', lateCancel: false },
    })
    const told = await stored(world, 'inbox', { to: `enterprise:${client.enterpriseId}`, 'content.step': 'declined' })
    expect(told).toMatchObject([{ content: { reason: '这天老师外出' } }])
    const uses = await stored(world, 'quotas', {})
    expect(uses.flatMap((each) => each.uses).filter((use) => use.id === id)).toEqual([])
    expect(codeOf(await hall.book(await hall.client(), slotId))).toBe('OK')
    expect(codeOf(await answers('desk/agree', id))).toBe('WRONG_STATE')
  })

  it('is not answered with no without a reason', async () => {
    const { id } = await request()
    const token = await sessionFor(world, staffId)
    const answer = await world.raw(token, 'desk/decline', { bookingId: id, reason: '  ', requestId: key() })
    expect(codeOf(answer)).toBe('BAD_INPUT')
    expect(await bookingOf(id)).toMatchObject({ cancelledAt: null, asked: true })
  })

  it('is answered by nobody of its own enterprise, and then nothing changes', async () => {
    const { client, id } = await request()
    const twoHats = hall.scene.stranger()
    await hall.scene.grant('carrier-staff', carrierId, { personId: twoHats, activeFrom: 0 })
    await hall.scene.grant('enterprise-member', client.enterpriseId, { personId: twoHats, activeFrom: 0 })
    const token = await sessionFor(world, twoHats)
    for (const path of ['desk/agree', 'desk/decline'] as const) {
      const before = await digest(world)
      const said = { bookingId: id, ...(path === 'desk/decline' && { reason: '这天老师外出' }), requestId: key() }
      expect(codeOf(await world.raw(token, path, said))).toBe('CONFLICT_OF_INTEREST')
      expect(await digest(world)).toEqual(before)
    }
    expect(codeOf(await answers('desk/agree', id))).toBe('OK')
  })

  it('cancelled in its last minutes costs nothing as long as nobody has agreed', async () => {
    const { client, id } = await request()
    await change(world, 'bookings', { _id: id }, { freeUntil: world.cloud.now() - 1 })
    expect(await hall.cancel(client, id)).toMatchObject({ ok: true, value: { state: 'cancelled', lateCancel: false } })
  })

  it('checked in is welcome, and taken back it waits again', async () => {
    const { client, id } = await request()
    later(world, (await bookingOf(id)).start - 10 * minutes - world.cloud.now())
    const { code } = await world.must(await hall.tokenOf(client), 'booking/code', { bookingId: id })
    const token = await sessionFor(world, staffId)
    const here = { carrierId, code, bookingId: id, requestId: key() }
    expect(await world.call(token, 'desk/checkIn', here)).toMatchObject({ ok: true, value: { state: 'arrived' } })
    expect(codeOf(await answers('desk/agree', id))).toBe('WRONG_STATE')
    const undone = await world.call(token, 'desk/undoCheckIn', { bookingId: id, requestId: key() })
    expect(undone).toMatchObject({ ok: true, value: { state: 'asked' } })
    const cancelled = { bookingId: id, requestId: key() }
    expect(codeOf(await world.call(await hall.tokenOf(client), 'booking/cancel', cancelled))).toBe('OK')
  })
})

describe('at the same moment', () => {
  it('a yes and a cancellation: one of them, and the seat is held or free as that one says', async () => {
    const won = { agreed: 0, cancelled: 0 }
    for (let round = 0; round < 15; round++) {
      const { client, slotId, id } = await request()
      world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], round)
      const both = await Promise.all([answers('desk/agree', id), hall.cancel(client, id)])
      world.cloud.faults.clear()
      const { cancelledAt } = await bookingOf(id)
      // what was agreed to can still be cancelled; what was cancelled is not agreed to any more
      expect(outcomes([both[1]!])).toEqual(['OK'])
      expect(cancelledAt).not.toBeNull()
      won[codeOf(both[0]!) === 'OK' ? 'agreed' : 'cancelled']++
      expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: 1 })
      await hall.expectSound()
    }
    expect(won.agreed + won.cancelled).toBe(15)
  })

  it('a yes and a no: one of them, never both', async () => {
    for (let round = 0; round < 15; round++) {
      const { client, slotId, id } = await request()
      world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], round)
      const both = await Promise.all([answers('desk/agree', id), answers('desk/decline', id)])
      world.cloud.faults.clear()
      expect(outcomes(both)).toEqual(['OK', 'WRONG_STATE'])
      const agreed = codeOf(both[0]!) === 'OK'
      expect(await bookingOf(id)).toMatchObject(agreed ? { cancelledAt: null } : { cancelledBy: 'station' })
      expect(await hall.seatsOf(slotId)).toMatchObject({ seatsLeft: agreed ? 0 : 1 })
      expect((await heard(client)).filter((step) => step === 'agreed' || step === 'declined')).toHaveLength(1)
    }
  })

  it('thirty ask for three seats while the desk answers: never more than three have one, and a no makes room for one', async () => {
    const slotId = await hall.slot(3)
    const clients = await hall.clients(30)
    const asked = await Promise.all(clients.map((client) => hall.book(client, slotId)))
    const held = asked.flatMap((answer) => (answer.ok ? [answer.value.id] : []))
    expect(held).toHaveLength(3)
    const late = await hall.clients(10)
    const [said] = await Promise.all([
      Promise.all([
        answers('desk/agree', held[0]!),
        answers('desk/decline', held[1]!),
        answers('desk/agree', held[2]!),
      ]),
      Promise.all(late.map((client) => hall.book(client, slotId))),
    ])
    expect(outcomes(said)).toEqual(['OK', 'OK', 'OK'])
    await Promise.all((await hall.clients(5)).map((client) => hall.book(client, slotId)))
    expect((await hall.seatsOf(slotId)).seatsLeft).toBe(0)
  })
})

describe('another time', () => {
  it('of one that waits: it goes on waiting, from then on', async () => {
    const { client, id } = await request()
    const moved = await hall.reschedule(client, id, await slotAhead())
    expect(moved).toMatchObject({ ok: true, value: { state: 'asked', lateCancel: false } })
    const booking = await bookingOf(id)
    expect(booking).toMatchObject({ callAt: booking.movedAt, agreedAt: null })
    expect(codeOf(await answers('desk/agree', id))).toBe('OK')
  })

  it('of one that was agreed to asks again; of a service that asks no more it waits on only if it waited', async () => {
    const { client, id } = await request()
    expect(codeOf(await answers('desk/agree', id))).toBe('OK')
    expect(await hall.reschedule(client, id, await slotAhead())).toMatchObject({ ok: true, value: { state: 'asked' } })
    const agreed = await request()
    expect(codeOf(await answers('desk/agree', agreed.id))).toBe('OK')
    await approving(false)
    const to = [await slotAhead(), await slotAhead()]
    expect(await hall.reschedule(agreed.client, agreed.id, to[0]!)).toMatchObject({ value: { state: 'booked' } })
    expect(await hall.reschedule(client, id, to[1]!)).toMatchObject({ value: { state: 'asked' } })
    await approving(true)
  })
})

describe('time', () => {
  it('the station is told at once, at half time and before the last time, each once; nothing is cancelled by it', async () => {
    const { client, id } = await request()
    const asked = await bookingOf(id)
    later(world, 31_000)
    await Promise.all([tick(), tick()])
    expect(await calls(id)).toEqual(['0_1'])
    const half = asked.bookedAt + (answerBy(asked) - asked.bookedAt) / 2
    later(world, half - world.cloud.now() - 60_000)
    await tick()
    expect(await calls(id)).toEqual(['0_1'])
    later(world, 120_000)
    await Promise.all([tick(), tick()])
    expect(await calls(id)).toEqual(['0_1', '0_2'])
    later(world, answerBy(asked) - world.cloud.now())
    await tick()
    later(world, 60 * minutes)
    await tick()
    expect(await calls(id)).toEqual(['0_1', '0_2', '0_3'])
    expect(await bookingOf(id)).toMatchObject({ cancelledAt: null, callAt: null })
    expect(await heard(client)).toEqual(['asked'])
    // late, and still an answer
    expect(codeOf(await answers('desk/agree', id))).toBe('OK')
  })

  it('what nobody answered is freed by no clock, and counts against nobody', async () => {
    const { id } = await request()
    const { start } = await bookingOf(id)
    await hall.scene.booking({ carrierId, checkedInAt: start, slotId: asId('none'), cancelledAt: start })
    later(world, start + 16 * minutes - world.cloud.now())
    await tick()
    expect((await bookingOf(id)).missedAt).toBeUndefined()
    const token = await sessionFor(world, staffId)
    expect(codeOf(await world.call(token, 'desk/miss', { bookingId: id, requestId: key() }))).toBe('WRONG_STATE')
    expect(codeOf(await answers('desk/agree', id))).toBe('WRONG_STATE')
  })

  it('a reminder goes out for what was agreed to, and for nothing else', async () => {
    const [agreed, waits] = [await request(), await request()]
    const start = world.cloud.now() + 119 * minutes
    expect(codeOf(await answers('desk/agree', agreed.id))).toBe('OK')
    for (const { id } of [agreed, waits]) {
      const bookedAt = world.cloud.now() - 24 * 60 * minutes
      const own = { bookedAt, start, end: start + 15 * minutes, reminderForId: staffId }
      await change(world, 'bookings', { _id: id }, { ...own, ...(id === agreed.id && { agreedAt: bookedAt }) })
    }
    later(world, 61_000)
    await tick()
    expect((await bookingOf(agreed.id)).remindedAt).toEqual(expect.any(Number))
    expect((await bookingOf(waits.id)).remindedAt ?? null).toBeNull()
    expect(await heard(agreed.client)).toContain('soon')
    expect(await heard(waits.client)).not.toContain('soon')
    // agreed to by now: who was promised a message gets it with the yes
    expect(codeOf(await answers('desk/agree', waits.id))).toBe('OK')
    expect((await bookingOf(waits.id)).remindedAt).toEqual(expect.any(Number))
    for (const { id, client } of [agreed, waits]) expect(codeOf(await hall.cancel(client, id))).toBe('OK')
  })
})
