import { setTimeout as sleep } from 'node:timers/promises'
import { gridOn, HORIZON_DAYS } from '@shared/booking/schedule'
import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { asId, type BookingId, type LaneId } from '@shared/ids'
import { sendable } from '@shared/plan/plan'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CarrierDoc } from '../../../cloudfunctions/store/carriers'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { type Client, carrierId, Hall } from '../booking/hall'
import { sessionFor } from '../people'
import { change, stored } from '../stored'

/** A station edits how it is booked, with bookings in the way (B1): over HTTP, against the shipped functions. */
/** What who lost is given for the next time, milliseconds. */
const MEET = 8
let world: World
let hall: Hall
let manager: string
let colleague: string
let fresh: CarrierDoc
let day = 0
beforeAll(async () => {
  world = await openWorld({ workersPerFunction: 4 })
  hall = await Hall.open(world, [1, 3], { minutes: 30, hours: { from: '08:00', to: '20:00' } })
  fresh = (await stored(world, 'carriers', { _id: carrierId }))[0]!
  const managing = async () => {
    const personId = hall.scene.stranger()
    await hall.scene.grant('carrier-manager', carrierId, { personId })
    return sessionFor(world, personId)
  }
  ;[manager, colleague] = [await managing(), await managing()]
})
beforeEach(async () => {
  day++
  const { hours, services, closures } = fresh
  await change(world, 'carriers', { _id: carrierId }, { hours, services, closures, lanes: [] })
})
afterAll(() => world?.close())

const carrierNow = async () => (await stored(world, 'carriers', { _id: carrierId }))[0]!
/** A day of its own for each test, as far ahead as can be booked. */
const date = () => addDays(beijingDate(world.cloud.now()), Math.min(day, HORIZON_DAYS - 1))
const slotAt = async (time: string, serviceId = 'seats-1') =>
  gridOn(await carrierNow(), asId(serviceId), date()).find(({ id }) => id.endsWith(time))!.id
const draft = async (edit: (plan: ReturnType<typeof sendable>) => void) => {
  const carrier = await carrierNow()
  const plan = sendable(carrier)
  edit(plan)
  return { carrierId, version: carrier.planned?.version ?? 0, plan }
}
type Draft = Awaited<ReturnType<typeof draft>>
const preview = (made: Draft) => world.must(manager, 'plan/preview', made)
const save = async (made: Draft, own: { seen?: string; offers?: BookingId[]; reason?: string } = {}, by = manager) => {
  const seen = own.seen ?? (await preview(made)).seen
  return world.call(by, 'plan/save', { ...made, offers: [], reason: '', ...own, seen, requestId: key() })
}
const reasonOf = (answer: Awaited<ReturnType<typeof save>>) =>
  answer.ok ? 'OK' : (answer.error.data as { reason?: string } | undefined)?.reason
const opensAt = (from: string) => draft((plan) => (plan.hours = plan.hours.map(() => [{ from, to: '20:00' }])))
const told = async ({ enterpriseId }: Client) =>
  (await stored(world, 'inbox', { to: `enterprise:${enterpriseId}` })).map(({ content }) =>
    content.kind === 'booking' ? [content.step, content.reason] : [content.kind],
  )

describe('seats that are kept for recognised enterprises', () => {
  const keeping = (reserved: number) => draft((plan) => (plan.services[1]!.reserved = reserved))

  it('are seen in what is free before they are saved, and nobody’s booking is touched', async () => {
    const client = await hall.client()
    const booked = await hall.booked(client, await slotAt('1200', 'seats-3'))
    const made = await keeping(2)
    const { free, touched, faults } = await preview(made)
    expect([touched, faults]).toEqual([[], []])
    const { before, after } = free.find(({ serviceId }) => serviceId === 'seats-3')!
    expect(after).toBeLessThan(before)
    expect(codeOf(await save(made))).toBe('OK')
    expect((await carrierNow()).services[1]!.reserved).toBe(2)
    expect(await stored(world, 'bookings', { _id: booked.id })).toMatchObject([{ cancelledAt: null }])
    await hall.cancel(client, booked.id)
  })

  it.each([3, 0, 50])('are some of them, never all: %s of three is refused, and nothing is saved', async (reserved) => {
    const made = await keeping(reserved)
    expect((await preview(made)).faults).toHaveLength(1 + Number(reserved === 50))
    expect(reasonOf(await save(made))).toBe('FAULTY')
    expect((await carrierNow()).services[1]!.reserved).toBeUndefined()
  })
})

describe('an edit of hours', () => {
  it('names whom it touches, drops nobody, and asks to move only who it says', async () => {
    const [one, two] = await hall.clients(2)
    const kept = await hall.booked(one!, await slotAt('0800'))
    const asked = await hall.booked(two!, await slotAt('0830'))
    const made = await opensAt('09:00')
    const shown = await preview(made)
    expect(shown.touched.map(({ bookingId, why }) => [bookingId, why])).toEqual([
      [kept.id, 'closed'],
      [asked.id, 'closed'],
    ])
    expect(shown.touched[0]!.enterpriseName).toMatch(/（示例）|公司/)
    expect(shown.free[0]!.after).toBeLessThan(shown.free[0]!.before)
    expect(reasonOf(await save(made, { offers: [asked.id] }))).toBe('REASON_MISSING')
    const answer = await save(made, { offers: [asked.id], reason: '早上培训' })
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    expect(answer.value.standing.map(({ bookingId, offered }) => [bookingId, offered?.reason ?? null])).toEqual([
      [kept.id, null],
      [asked.id, '早上培训'],
    ])
    expect(await world.must(two!.token, 'booking/get', { bookingId: asked.id })).toMatchObject({
      ...{ state: 'booked', start: asked.start },
      offered: { reason: '早上培训' },
    })
    for (let ticks = 0; ticks < 2; ticks++) await world.cloud.runTimer('jobs', 'tick')
    expect(await told(two!)).toContainEqual(['offered', '早上培训'])
    expect(await told(one!)).toEqual([['booked', undefined]])
    await hall.expectSound()
    // what was asked for is taken back, and both are served as booked
    await world.must(manager, 'plan/withdrawOffer', { bookingId: asked.id, requestId: key() })
    expect(await told(two!)).toContainEqual(['kept', undefined])
    const again = { bookingId: asked.id, requestId: key() }
    expect(codeOf(await world.call(manager, 'plan/withdrawOffer', again))).toBe('WRONG_STATE')
    expect(codeOf(await hall.cancel(one!, kept.id))).toBe('OK')
  })

  it('is not saved over what a colleague has saved meanwhile, nor over who has come in between', async () => {
    const [made, other] = [await opensAt('09:00'), await opensAt('10:00')]
    const { seen } = await preview(made)
    expect(reasonOf(await save(other, {}, colleague))).toBe('OK')
    expect(reasonOf(await save(made, { seen }))).toBe('CHANGED')
    expect((await preview(made)).changedAt).not.toBeNull()
    const back = await draft((plan) => (plan.hours = plan.hours.map(() => [{ from: '08:00', to: '12:00' }])))
    const before = (await preview(back)).seen
    await hall.booked(await hall.client(), await slotAt('1300'))
    expect(reasonOf(await save(back, { seen: before }))).toBe('TOUCHES_OTHERS')
    expect(reasonOf(await save(back))).toBe('OK')
    const foreign = await hall.booked(await hall.client(), await slotAt('0900'))
    expect(reasonOf(await save(await opensAt('08:00'), { offers: [foreign.id], reason: '培训' }))).toBe('NOT_TOUCHED')
  })

  it('is shown again where somebody whom it touches has another time by now', async () => {
    const client = await hall.client()
    const { id } = await hall.booked(client, await slotAt('0900', 'seats-3'))
    const made = await opensAt('18:00')
    const { seen } = await preview(made)
    expect(codeOf(await hall.reschedule(client, id, await slotAt('1000', 'seats-3')))).toBe('OK')
    expect(reasonOf(await save(made, { seen }))).toBe('TOUCHES_OTHERS')
    expect(reasonOf(await save(made))).toBe('OK')
  })

  it('is refused in words where it cannot be booked, and nothing has changed', async () => {
    const made = await draft((plan) => (plan.hours[1] = [{ from: '12:00', to: '09:00' }]))
    expect((await preview(made)).faults).toEqual([{ part: 'hours', of: '1', text: '周一：开始要早于结束。' }])
    const answer = await save(made)
    expect([codeOf(answer), reasonOf(answer)]).toEqual(['PLAN_REFUSED', 'FAULTY'])
    expect((await carrierNow()).hours).toEqual(fresh.hours)
    const gone = await draft((plan) => (plan.services = plan.services.slice(1)))
    expect(reasonOf(await save(gone))).toBe('FAULTY')
  })

  it('happens once, however often it is sent, and leaves what it does not edit of a service', async () => {
    await change(
      world,
      'carriers',
      { _id: carrierId },
      { services: fresh.services.map((service) => ({ ...service, promise: '两日内答复' })) },
    )
    const made = await draft((plan) => (plan.services[0]!.minutes = 45))
    const sent = { ...made, seen: (await preview(made)).seen, offers: [], reason: '', requestId: key() }
    const answers = await Promise.all([1, 2, 3].map(() => world.call(manager, 'plan/save', sent)))
    expect(outcomes(answers)).toEqual(['OK', 'OK', 'OK'])
    const carrier = await carrierNow()
    expect([carrier.planned!.version, carrier.services[0]]).toMatchObject([
      made.version + 1,
      { minutes: 45, promise: '两日内答复' },
    ])
  })

  it('with everybody booking at the same moment, leaves no seat without a booking, and nobody unseen', async () => {
    const clients = await hall.clients(12)
    const slots = ['0800', '0830', '0900', '0930', '1000', '1030']
    const wanted = await Promise.all(slots.map((time) => slotAt(time)))
    const made = await opensAt('10:00')
    const { seen } = await preview(made)
    world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 6 }], day)
    const [saved] = await Promise.all([
      save(made, { seen }),
      ...clients.map((client, nth) => hall.book(client, wanted[nth % wanted.length]!)),
    ])
    world.cloud.faults.clear()
    expect(['OK', 'TOUCHES_OTHERS']).toContain(reasonOf(saved))
    await hall.expectSound()
    const early = (await stored(world, 'bookings', { carrierId, date: date() })).filter(
      ({ cancelledAt, slotId }) => cancelledAt === null && /0[89]\d\d$/.test(slotId),
    )
    const { standing } = await world.must(manager, 'plan/get', { carrierId })
    if (saved.ok) for (const { _id } of early) expect(standing.map(({ bookingId }) => bookingId)).toContain(_id)
  })

  it('and a booking that is moved to a time which it takes away: one of them, and whoever loses is where they were', async () => {
    const ended = { saved: 0, moved: 0 }
    // who lost starts earlier the next time, so that the two come to meet on whatever machine
    let headStart = 0
    world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 6 }], day)
    for (let round = 0; round < 24; round++) {
      const { hours, services, closures } = fresh
      await change(world, 'carriers', { _id: carrierId }, { hours, services, closures, lanes: [] })
      const client = await hall.client()
      const [late, early] = [await slotAt('1500', 'seats-3'), await slotAt('0830', 'seats-3')]
      const { id } = await hall.booked(client, late)
      const made = await opensAt('10:00')
      const { seen } = await preview(made)
      const [saved, moved] = await Promise.all([
        sleep(Math.max(0, -headStart)).then(() => save(made, { seen })),
        sleep(Math.max(0, headStart)).then(() => hall.reschedule(client, id, early)),
      ])
      expect([reasonOf(saved), codeOf(moved)]).toSatisfy(([saved, moved]: [string, string]) =>
        saved === 'OK' ? moved === 'SLOT_CLOSED' : saved === 'TOUCHES_OTHERS' && moved === 'OK',
      )
      ended[saved.ok ? 'saved' : 'moved']++
      headStart += saved.ok ? -MEET : MEET
      expect(await stored(world, 'bookings', { _id: id })).toMatchObject([{ slotId: saved.ok ? late : early }])
      await hall.expectSound()
      await world.must(client.token, 'booking/cancel', { bookingId: id, requestId: key() })
    }
    world.cloud.faults.clear()
    expect(Math.min(ended.saved, ended.moved)).toBeGreaterThan(0)
  })
})

describe('a service', () => {
  it('that is paused says so, and is booked again by itself', async () => {
    const since = beijingDate(world.cloud.now())
    const until = addDays(date(), 1)
    const made = await draft(
      (plan) => (plan.services[0]!.shelf = { state: 'paused', reason: '顾问外出', since, until }),
    )
    const wanted = await slotAt('0900')
    expect(reasonOf(await save(made))).toBe('OK')
    expect(codeOf(await hall.book(await hall.client(), wanted))).toBe('SLOT_CLOSED')
    const { days } = await world.must(null, 'booking/slots', { carrierId, serviceId: asId('seats-1'), from: date() })
    expect(days[0]).toMatchObject({ closed: expect.stringContaining('暂停预约：顾问外出'), slots: [] })
    expect(days[1]!.slots.length).toBeGreaterThan(0)
  })

  it('is booked as far ahead as it says', async () => {
    expect(reasonOf(await save(await draft((plan) => (plan.services[0]!.horizon = 60))))).toBe('OK')
    const from = addDays(beijingDate(world.cloud.now()), 59)
    const { days, until } = await world.must(null, 'booking/slots', { carrierId, serviceId: asId('seats-1'), from })
    expect([days.length, until]).toEqual([1, from])
    await hall.booked(await hall.client(), days[0]!.slots[0]!.slotId)
  })

  it('allows an enterprise so many at once, also to those who ask at the same moment', async () => {
    expect(reasonOf(await save(await draft((plan) => (plan.services[1]!.perEnterprise = 2))))).toBe('OK')
    const client = await hall.client()
    const others = await Promise.all([1, 2].map(() => hall.colleague(client)))
    const slots = await Promise.all(['0800', '0900', '1000', '1100', '1200'].map((time) => slotAt(time, 'seats-3')))
    const answers = await Promise.all(slots.map((slot, nth) => hall.book([client, ...others][nth % 3]!, slot)))
    expect(outcomes(answers)).toEqual(['OK', 'OK', 'SERVICE_LIMIT', 'SERVICE_LIMIT', 'SERVICE_LIMIT'])
    await hall.expectSound()
    expect(codeOf(await hall.book(client, await slotAt('1300')))).toBe('OK')
    const mine = answers.find((answer) => answer.ok)
    if (mine?.ok) expect(codeOf(await hall.cancel(client, mine.value.id))).toBe('OK')
    expect(codeOf(await hall.book(client, await slotAt('1400', 'seats-3')))).toBe('OK')
  })
})

describe('somebody who is taken off', () => {
  it('leaves their appointments standing, named, and no seat is given twice', async () => {
    const [wang, li] = ['wang', 'li'].map((id) => asId<LaneId>(id))
    const lanes = [wang!, li!].map((id) => ({ id, kind: 'person' as const, name: `${id}老师` }))
    const services = fresh.services.map((service) => ({ ...service, needs: [[wang!, li!]] }))
    await change(world, 'carriers', { _id: carrierId }, { lanes, services })
    const slot = await slotAt('0900')
    for (const client of await hall.clients(2)) await hall.booked(client, slot)
    const made = await draft((plan) => {
      plan.lanes = plan.lanes.filter(({ id }) => id !== 'wang')
      for (const service of plan.services) service.needs = [[li!]]
    })
    expect((await preview(made)).touched).toMatchObject([{ why: 'lanes', lanes: ['wang老师'] }])
    expect(reasonOf(await save(made))).toBe('OK')
    expect(codeOf(await hall.book(await hall.client(), slot))).toBe('SLOT_FULL')
    await hall.expectSound()
  })
})
