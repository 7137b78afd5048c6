import { STEP_MS } from '@shared/booking/code'
import type { EventId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { type Client, Hall } from '../booking/hall'
import { sessionFor } from '../people'
import { stored } from '../stored'
import { later } from '../way-in/phone'
import { expectSound, freeOf, had, join } from './fair'
import { putOpen, putSeated } from './put-event'

/** Who came to an event (B7, T6): what the host's code is worth and to whom, that nobody counts twice, and what becomes of it (C1). */
let world: World
let hall: Hall
const hour = 3_600_000
beforeAll(async () => {
  world = await openWorld({ workersPerFunction: 4 })
  hall = await Hall.open(world, [1])
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world?.close())

const manager = () => sessionFor(world, hall.scene.person('manager-a'))
const code = async (eventId: EventId) => (await world.must(await manager(), 'event/code', { eventId })).code
const attend = ({ token, enterpriseId }: Client, eventId: EventId, code: string, requestId = key()) =>
  world.call(token, 'event/attend', { eventId, enterpriseId, code, requestId })
const attendance = async (eventId: EventId, limit = 100) =>
  world.must(await manager(), 'event/attendance', { eventId, limit })
const undo = async (arrivalId: string, requestId = key()) =>
  world.call(await manager(), 'event/undoAttend', { arrivalId: arrivalId as never, requestId })
const reasonOf = (answer: { ok: boolean; error?: unknown }) =>
  (answer as { error?: { data?: { reason?: string } } }).error?.data?.reason
const tick = () => world.cloud.runTimer('jobs', 'tick')

/** What is told of an event, and what lies there: as many have come as are on the list, and each join knows how many of it. */
async function expectTold(eventId: EventId, told: { joined: number; came: number; walkIns: number }) {
  await expectSound(world, eventId)
  expect(await attendance(eventId)).toMatchObject(told)
  const arrivals = await stored(world, 'event-arrivals', { eventId, undoneAt: null })
  expect(arrivals).toHaveLength(told.came + told.walkIns)
  for (const { _id, arrived } of await stored(world, 'event-joins', { eventId }))
    expect(arrivals.filter(({ joinId }) => joinId === _id)).toHaveLength(arrived)
}

describe('a room that scans at once', () => {
  it('200 within one step, each sent twice: each is there once', async () => {
    // more seats than people: those of a shard are not more than its own
    const event = await putOpen(world, { seats: 400, perEnterprise: 1 })
    const clients = await hall.clients(200)
    for (const { enterpriseId } of clients) await putSeated(world, event, enterpriseId)
    const now = await code(event._id)
    const answers = await Promise.all(
      clients.flatMap((client) => {
        const requestId = key()
        return [attend(client, event._id, now, requestId), attend(client, event._id, now, requestId)]
      }),
    )
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['OK']))
    await expectTold(event._id, { joined: 200, came: 200, walkIns: 0 })
    const again = await Promise.all(clients.slice(0, 20).map((client) => attend(client, event._id, now)))
    expect(new Set(again.map(reasonOf))).toEqual(new Set(['came']))
    await expectTold(event._id, { joined: 200, came: 200, walkIns: 0 })
  })

  it('more without having joined than there are free seats: as many come as there are, and nobody else has one', async () => {
    const event = await putOpen(world, { seats: 60 })
    const [joined, ...others] = await hall.clients(90)
    await putSeated(world, event, joined!.enterpriseId, { seats: 2 })
    const now = await code(event._id)
    const answers = await Promise.all([joined!, ...others].map((client) => attend(client, event._id, now)))
    expect(outcomes(answers)).toEqual([
      ...Array.from({ length: 31 }, () => 'EVENT_FULL'),
      ...Array.from({ length: 59 }, () => 'OK'),
    ])
    await expectTold(event._id, { joined: 2, came: 1, walkIns: 58 })
    expect(await freeOf(world, event._id)).toBe(0)
  })

  it('no more of an enterprise than it has seats, when its people scan at once', async () => {
    const event = await putOpen(world)
    const one = await hall.client()
    await putSeated(world, event, one.enterpriseId, { seats: 2 })
    const people = [one, await hall.colleague(one), await hall.colleague(one), await hall.colleague(one)]
    const now = await code(event._id)
    const answers = await Promise.all(people.map((each) => attend(each, event._id, now)))
    expect(answers.map((answer) => reasonOf(answer) ?? 'OK').sort()).toEqual(['OK', 'OK', 'all-came', 'all-came'])
    await expectTold(event._id, { joined: 2, came: 2, walkIns: 0 })
  })
})

describe('a code', () => {
  it('is of its event and of now; a few wrong ones, and whoever tries has to wait', async () => {
    const [event, other] = [await putOpen(world), await putOpen(world)]
    const [client, guesser] = [await hall.client(), await hall.client()]
    const now = await code(event._id)
    expect(codeOf(await attend(client, other._id, now))).toBe('CODE_INVALID')
    later(world, 2 * STEP_MS)
    expect(codeOf(await attend(client, event._id, now))).toBe('CODE_INVALID')
    expect(codeOf(await attend(client, event._id, await code(event._id)))).toBe('OK')
    const tried = new Set<string>()
    for (let tries = 0; tries < 12; tries++) tried.add(codeOf(await attend(guesser, event._id, '000000')))
    expect([...tried]).toEqual(['CODE_INVALID', 'TOO_MANY_TRIES'])
    expect(codeOf(await attend(guesser, event._id, await code(event._id)))).toBe('TOO_MANY_TRIES')
    await expectTold(event._id, { joined: 0, came: 0, walkIns: 1 })
  })

  it('is shown to the people of its host alone, from an hour before until the end', async () => {
    const { _id: eventId } = await putOpen(world, {
      start: world.cloud.now() + 2 * hour,
      end: world.cloud.now() + 3 * hour,
    })
    const ask = async (as: string) => world.call(as, 'event/code', { eventId })
    expect(reasonOf(await ask(await manager()))).toBe('too-early')
    later(world, hour)
    expect(codeOf(await ask(await manager()))).toBe('OK')
    for (const persona of ['manager-b', 'city-1', 'enterprise-a'] as const)
      expect(codeOf(await ask(await sessionFor(world, hall.scene.person(persona))))).toMatch(/NOT_FOUND|FORBIDDEN/)
    later(world, 2 * hour)
    expect(reasonOf(await ask(await manager()))).toBe('past')
  })

  it('of a district or the city is not for its own people either, nor at one’s own station', async () => {
    const ofDistrict = await putOpen(world, { hostKind: 'district', scope: 'haidian', hostName: '海淀区' })
    const ofStation = await putOpen(world)
    const officer = hall.scene.person('district-haidian')
    const hats = async (personId: typeof officer): Promise<Client> => {
      const enterpriseId = await hall.scene.unusualEnterprise({ codeUnusual: false })
      await hall.scene.grant('enterprise-manager', enterpriseId, { personId })
      return { personId, enterpriseId, token: await sessionFor(world, personId) }
    }
    const district = await sessionFor(world, officer)
    const shown = (await world.must(district, 'event/code', { eventId: ofDistrict._id })).code
    expect(codeOf(await attend(await hats(officer), ofDistrict._id, shown))).toBe('SELF_SERVICE')
    const staff = await hats(hall.scene.person('staff-a'))
    expect(codeOf(await attend(staff, ofStation._id, await code(ofStation._id)))).toBe('SELF_SERVICE')
    await expectSound(world, ofStation._id)
    expect(await freeOf(world, ofStation._id)).toBe(20)
  })
})

describe('taken back', () => {
  it('the code they had is burnt, the next is good; a seat that was had by scanning is free again', async () => {
    const event = await putOpen(world)
    const [joined, walked] = await hall.clients(2)
    await putSeated(world, event, joined!.enterpriseId)
    const now = await code(event._id)
    const arrivals = [had(await attend(joined!, event._id, now)), had(await attend(walked!, event._id, now))]
    expect(await freeOf(world, event._id)).toBe(18)
    for (const { id } of arrivals) {
      const requestId = key()
      const undone = await Promise.all([undo(id, requestId), undo(id, requestId)])
      expect(undone.map(codeOf)).toEqual(['OK', 'OK'])
      expect(codeOf(await undo(id))).toBe('WRONG_STATE')
    }
    await expectTold(event._id, { joined: 1, came: 0, walkIns: 0 })
    expect(await freeOf(world, event._id)).toBe(19)
    for (const client of [joined!, walked!]) expect(codeOf(await attend(client, event._id, now))).toBe('CODE_INVALID')
    later(world, STEP_MS)
    const next = await code(event._id)
    for (const client of [joined!, walked!]) expect(codeOf(await attend(client, event._id, next))).toBe('OK')
    await expectTold(event._id, { joined: 1, came: 1, walkIns: 1 })
  })

  it('who watched and comes is of those who come; who came does not leave', async () => {
    const event = await putOpen(world)
    const client = await hall.client()
    const live = had(await join(world, client, event._id, { way: 'live' }))
    had(await attend(client, event._id, await code(event._id)))
    const joins = await stored(world, 'event-joins', { eventId: event._id, leftAt: null })
    expect(joins.map(({ way, arrived }) => [way, arrived])).toEqual([['onsite', 1]])
    expect(joins[0]!._id).not.toBe(live.id)
    const leaving = { joinId: joins[0]!._id, requestId: key() }
    expect(codeOf(await world.call(client.token, 'event/leave', leaving))).toBe('WRONG_STATE')
  })
})

it('without a phone: the desk finds the enterprise by how its name begins and says that one has come', async () => {
  const event = await putOpen(world)
  const client = await hall.client({ name: '雪松仪表厂（示例）' })
  const { _id: joinId } = await putSeated(world, event, client.enterpriseId, { seats: 1 })
  const other = await hall.client({ name: '雪松没报名（示例）' })
  const token = await manager()
  const found = await world.must(token, 'event/expected', { eventId: event._id, name: '雪松' })
  expect(found.items).toEqual([{ joinId, enterpriseName: '雪松仪表厂（示例）', seats: 1, arrived: 0 }])
  expect(await world.call(token, 'event/register', { joinId, requestId: key() })).toMatchObject({
    value: { byDesk: true },
  })
  expect(reasonOf(await world.call(token, 'event/register', { joinId, requestId: key() }))).toBe('all-came')
  expect(reasonOf(await attend(client, event._id, await code(event._id)))).toBe('all-came')
  await expectTold(event._id, { joined: 1, came: 1, walkIns: 0 })
  expect(JSON.stringify(await attendance(event._id))).not.toContain(other.enterpriseId)
})

it.each(['database.startTransaction', 'database.modifyDocument', 'database.commitTransaction'])(
  'one that dies at %s counts nobody twice and costs no seat, and the same request finishes it',
  async (action) => {
    const event = await putOpen(world, { seats: 60 })
    for (const kind of ['error', 'lost after'] as const) {
      const [client, requestId] = [await hall.client(), key()]
      const now = await code(event._id)
      world.cloud.faults.plan([{ action, kind, times: 1 }])
      await attend(client, event._id, now, requestId)
      world.cloud.faults.clear()
      expect(await attend(client, event._id, now, requestId)).toMatchObject({ ok: true })
    }
    await expectTold(event._id, { joined: 0, came: 0, walkIns: 2 })
  },
)

it('when it is over, one record for each enterprise that came, once, each to confirm; nobody else has one', async () => {
  const event = await putOpen(world, { serviceId: 'first-loan' as never })
  const [one, two, absent, watching] = await hall.clients(4)
  await putSeated(world, event, one!.enterpriseId, { seats: 2 })
  await putSeated(world, event, absent!.enterpriseId)
  had(await join(world, watching!, event._id, { way: 'live' }))
  const now = await code(event._id)
  for (const client of [one!, await hall.colleague(one!), two!]) had(await attend(client, event._id, now))
  const say = async (requestId = key()) =>
    world.call(await manager(), 'event/record', { eventId: event._id, summary: '讲了首贷要准备什么', requestId })
  expect(reasonOf(await say())).toBe('not-over')
  later(world, 3 * hour)
  expect(codeOf(await say())).toBe('OK')
  expect(reasonOf(await say())).toBe('written')
  await Promise.all([tick(), tick()])
  await tick()
  const made = (await stored(world, 'records')).filter(({ summary }) => summary === '讲了首贷要准备什么')
  expect(made.map(({ enterpriseId }) => enterpriseId).sort()).toEqual([one!.enterpriseId, two!.enterpriseId].sort())
  for (const { _id, enterpriseId, bookingId, walkIn, startedAt, completedAt } of made) {
    expect({ walkIn, startedAt, completedAt }).toEqual({ walkIn: true, startedAt: event.start, completedAt: event.end })
    expect(await stored(world, 'bookings', { _id: bookingId })).toMatchObject([{ enterpriseId, note: event.title }])
    expect(await stored(world, 'inbox', { to: `enterprise:${enterpriseId}`, 'content.kind': 'record' })).toHaveLength(1)
    const token = await hall.tokenOf(enterpriseId === one!.enterpriseId ? one! : two!)
    const verdict = { recordId: _id, verdict: 'confirmed' as const, requestId: key() }
    expect(codeOf(await world.call(token, 'service/confirm', verdict))).toBe('OK')
  }
  const [arrival] = await stored(world, 'event-arrivals', { eventId: event._id })
  expect(codeOf(await undo(arrival!._id))).toBe('WRONG_STATE')
})
