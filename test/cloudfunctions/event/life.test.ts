import type { EventId } from '@shared/ids'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { type Client, Hall } from '../booking/hall'
import { sessionFor } from '../people'
import { stored } from '../stored'
import { later, minutes } from '../way-in/phone'
import { expectSound, had, join, leave, plan, putEvent, shardsOf } from './fair'

let world: World
let hall: Hall
let client: Client
const hour = 3_600_000
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [1])
})
beforeEach(async () => {
  client = await hall.client()
})
afterAll(() => world.close())

const request = () => ({ requestId: key() })
/** As it is sent: what is not there is left out. */
const planned = (own: object = {}) => {
  const { serviceId: _, ...said } = { ...plan(world.cloud.now()), ...own }
  return said
}
const host = { hostKind: 'carrier', scope: 'station-a' } as const
const manager = () => sessionFor(world, hall.scene.person('manager-a'))
const enterpriseA = () => sessionFor(world, hall.scene.person('manager-a'))
async function saved(own: object = {}) {
  const token = await manager()
  return world.must(token, 'event/save', { ...host, ...planned(), ...request(), ...own })
}
const publish = async (eventId: EventId) => world.must(await manager(), 'event/publish', { eventId, ...request() })
const told = (of: Client) => stored(world, 'inbox', { to: `enterprise:${of.enterpriseId}`, 'content.kind': 'event' })
const tick = () => world.cloud.runTimer('jobs', 'tick')
const joined = async (of: Client, eventId: EventId) =>
  world.must(await hall.tokenOf(of), 'event/joined', { eventId, enterpriseId: of.enterpriseId })

it.each([
  ['district-haidian', { hostKind: 'district', scope: 'haidian' }, ['district-chaoyang', 'city-1', 'manager-a']],
  ['city-1', { hostKind: 'city', scope: 'city' }, ['district-haidian', 'manager-a']],
])('of %s is written by its own people and by nobody else, and enterprises join it', async (as, own, others) => {
  for (const other of others) {
    const asked = { ...own, ...planned(), ...request() }
    expect(codeOf(await world.call(other, 'event/save', asked)), other).toMatch(/NOT_FOUND|FORBIDDEN/)
  }
  const { id, hostName } = await world.must(as, 'event/save', { ...own, ...planned(), ...request() })
  expect(hostName).not.toBe('')
  for (const other of others)
    expect(codeOf(await world.call(other, 'event/publish', { eventId: id, ...request() }))).toBe('NOT_FOUND')
  await world.must(as, 'event/publish', { eventId: id, ...request() })
  expect((await world.must(as, 'event/managed', own)).items.map((each) => each.id)).toContain(id)
  expect(had(await join(world, await hall.client(), id))).toMatchObject({ way: 'onsite' })
})

it('is written, published, joined, watched, and over; nobody sees a draft or the stream before their time', async () => {
  const { id } = await saved({ seats: 120, title: '政策直播（示例）', kind: 'live-policy' })
  expect(codeOf(await world.call(null, 'event/get', { eventId: id }))).toBe('NOT_FOUND')
  expect(await world.must(await manager(), 'event/get', { eventId: id })).toMatchObject({
    state: 'draft',
    manages: true,
  })
  expect(codeOf(await join(world, client, id))).toBe('NOT_FOUND')
  expect(await publish(id)).toMatchObject({ state: 'published', seatsLeft: 120 })
  expect((await shardsOf(world, id)).map(({ free }) => free)).toEqual([40, 40, 40])

  const anybody = await world.must(null, 'event/get', { eventId: id })
  expect(anybody).toMatchObject({ manages: false, hasLive: true, kindBasis: { kind: 'draft' }, seatsLeft: 120 })
  expect(JSON.stringify(anybody)).not.toContain('live.example')
  const live = had(await join(world, client, id, { way: 'live' }))
  expect(live).toMatchObject({ way: 'live', seats: 0 })
  expect(had(await join(world, client, id, { way: 'live' })).id).toBe(live.id)
  expect(await joined(client, id)).toMatchObject({ join: { way: 'live' }, liveUrl: null })
  later(world, 48 * hour - 11 * minutes)
  expect(await joined(client, id)).toMatchObject({ liveUrl: null })
  later(world, 1 * minutes)
  expect(await joined(client, id)).toMatchObject({ liveUrl: 'https://live.example/room/1' })
  const stranger = await hall.client()
  expect(await joined(stranger, id)).toMatchObject({ join: null, liveUrl: null })

  // who watched and comes after all is there once
  client.token = await hall.tokenOf(client)
  const onsite = had(await join(world, client, id, { seats: 2 }))
  expect(codeOf(await join(world, client, id, { way: 'live' }))).toBe('ALREADY_JOINED')
  expect(await joined(client, id)).toMatchObject({ join: { id: onsite.id, seats: 2 } })
  expect(await stored(world, 'event-joins', { _id: live.id })).toMatchObject([{ leftAt: expect.any(Number) }])
  expect(codeOf(await leave(world, client, onsite.id))).toBe('TOO_LATE')
  expect(await expectSound(world, id)).toBe(2)

  later(world, 3 * hour)
  const token = await hall.tokenOf(client)
  expect(codeOf(await join(world, { ...client, token }, id))).toBe('EVENT_CLOSED')
  const { liveUrl } = await joined(client, id)
  expect(liveUrl).toBeNull()
  const { start, end } = anybody
  await saved({ eventId: id, ...planned({ start, end, seats: 120 }), replayUrl: 'https://replay.example/1' })
  expect(await joined(client, id)).toMatchObject({ replayUrl: 'https://replay.example/1' })
  expect(await world.must(token, 'event/mine', { enterpriseId: client.enterpriseId, when: 'past' })).toMatchObject({
    items: [{ id: onsite.id, state: 'past' }],
  })
})

it('is cancelled: nobody joins any more, those who joined hear it once with the reason, and it stays readable', async () => {
  const { id } = await saved({ seats: 2 })
  await publish(id)
  const other = await hall.client()
  const { id: gone } = had(await join(world, other, id))
  await leave(world, other, gone)
  await join(world, client, id, { seats: 2 })
  await world.must(await manager(), 'event/cancel', { eventId: id, reason: '讲的人病了', ...request() })
  const refused = await join(world, other, id)
  expect(refused).toMatchObject({ error: { code: 'EVENT_CLOSED', data: { reason: 'cancelled' } } })
  await tick()
  later(world, 61_000)
  await tick()
  await tick()
  expect(await told(client)).toMatchObject([{ content: { step: 'cancelled', reason: '讲的人病了' } }])
  expect(await told(other)).toEqual([])
  expect(await world.must(null, 'event/get', { eventId: id })).toMatchObject({
    state: 'cancelled',
    cancelReason: '讲的人病了',
  })
  later(world, 48 * hour)
  await tick()
  expect(await told(client)).toHaveLength(1)
})

it('moves: those who joined hear it, are reminded of the new time once, and their list has it', async () => {
  const { id } = await saved()
  await publish(id)
  await join(world, client, id)
  const start = world.cloud.now() + 30 * hour
  await saved({ eventId: id, start, end: start + hour })
  await tick()
  expect(await told(client)).toMatchObject([{ content: { step: 'moved', start } }])
  expect(await stored(world, 'event-joins', { eventId: id })).toMatchObject([{ start, end: start + hour }])
  later(world, 29 * hour - minutes)
  await tick()
  expect(await told(client)).toHaveLength(1)
  later(world, 2 * minutes)
  await tick()
  later(world, 2 * minutes)
  await tick()
  expect((await told(client)).map(({ content }) => 'step' in content && content.step).sort()).toEqual(['moved', 'soon'])
})

it('tells of the enterprise’s own appointment and events at that time, and lets it join all the same', async () => {
  const slotId = await hall.slot(1)
  const booked = await hall.booked(client, slotId)
  const { start, end } = booked
  const other = await putEvent(world, { start, end, title: '另一场' })
  await join(world, client, other._id)
  const event = await putEvent(world, { start: start + 1, end: end + hour })
  const { clashes } = await joined(client, event._id)
  expect(clashes).toEqual([
    { title: '1 个座位', start, end },
    { title: '另一场', start, end },
  ])
  expect(await join(world, client, event._id)).toMatchObject({ ok: true })
})

it('of a series each is checked by itself: one is full, the others are had', async () => {
  const first = await saved({ series: { title: '首贷沙龙', nth: 1, of: 3 } })
  const days = [1, 2].map((day) => world.cloud.now() + (48 + day * 24) * hour)
  const [second, third] = await Promise.all(
    days.map((start, nth) =>
      saved({
        start,
        end: start + hour,
        seats: 2,
        series: { firstId: first.id, title: '首贷沙龙', nth: nth + 2, of: 3 },
      }),
    ),
  )
  for (const { id } of [first, second!, third!]) await publish(id)
  await join(world, await hall.client(), second!.id, { seats: 2 })
  const { others } = await world.must(null, 'event/get', { eventId: first.id })
  expect(others.map(({ id, series }) => [id, series!.nth])).toEqual([
    [second!.id, 2],
    [third!.id, 3],
  ])
  const codes = await Promise.all([first, ...others].map(async ({ id }) => codeOf(await join(world, client, id))))
  expect(codes).toEqual(['OK', 'EVENT_FULL', 'OK'])
})

it('at its own station nobody of the station joins as an enterprise, and a code in doubt joins nothing', async () => {
  const { _id } = await putEvent(world)
  const enterpriseId = await hall.scene.unusualEnterprise({ codeUnusual: false })
  await hall.scene.grant('enterprise-manager', enterpriseId, { personId: hall.scene.person('manager-a') })
  expect(codeOf(await join(world, { token: await enterpriseA(), enterpriseId }, _id))).toBe('SELF_SERVICE')
  const frozen = await hall.client({ frozenAt: world.cloud.now() })
  expect(codeOf(await join(world, frozen, _id))).toBe('ENTERPRISE_FROZEN')
})

it('is refused with its reason where it is not whole', async () => {
  const token = await manager()
  const bad = { ...host, ...planned(), place: '', ...request() }
  expect(await world.call(token, 'event/save', bad)).toMatchObject({
    error: { code: 'EVENT_REFUSED', data: { reason: 'place-missing', basis: { kind: 'product' } } },
  })
})
