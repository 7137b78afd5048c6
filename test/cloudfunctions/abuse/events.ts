import { asId, type EventId, type JoinId } from '@shared/ids'
import { key } from '../../world'
import { plan, putArrivals, putEvent, putOpen, putSeated } from '../event/put-event'
import { fresh, stationB } from '../newcomers'
import type { Scene } from '../scene'
import { put } from '../stored'
import { anyone, enterpriseA, only, paged, stationA, type Table } from './row'

const request = () => ({ requestId: key() })
const host = { hostKind: 'carrier', scope: 'station-a' } as const
/** Its own people, and none of those above them: an officer's role is of another host. */
const hostA = only({
  ...stationA,
  'district-haidian': 'NOT_FOUND',
  'district-chaoyang': 'NOT_FOUND',
  'city-1': 'NOT_FOUND',
  'city-2': 'NOT_FOUND',
  'city-admin': 'NOT_FOUND',
})
const others = { scope: stationB, hostName: '乙站' }
const draft = { publishedAt: null, listed: 'draft' } as const
const id = async (scene: Scene, own: Parameters<typeof putEvent>[1] = {}) => (await putEvent(scene.world, own))._id

/** A join of enterprise-a, or of whom `own` says, with its seat. */
export async function putJoin(
  scene: Scene,
  own: { enterpriseId?: typeof scene.a; leftAt?: number; start?: number } = {},
) {
  const { enterpriseId = scene.a, leftAt = null, start = scene.now + 48 * 3_600_000 } = own
  const event = await putEvent(scene.world, { start, end: start + 3_600_000, seats: 0 })
  const _id = fresh<JoinId>('ej')
  const of = { eventId: event._id, enterpriseId, personId: scene.stranger(), way: 'live' as const, seats: 0 }
  await put(scene.world, 'event-joins', { _id, ...of, start, end: event.end, joinedAt: scene.now, leftAt, arrived: 0 })
  return _id
}

/** An event to which people come now, where enterprise-a has a seat, and the code that is shown there. */
async function opened(scene: Scene, own: Parameters<typeof putEvent>[1] = {}) {
  const doc = await putOpen(scene.world, own)
  const { _id: joinId } = await putSeated(scene.world, doc, scene.a)
  return { doc, eventId: doc._id, joinId }
}
const codeOf = async ({ world }: Scene, eventId: EventId) =>
  (await world.must('manager-a', 'event/code', { eventId })).code

/** Somebody of enterprise-a has come. */
async function came(scene: Scene, own: Parameters<typeof putEvent>[1] = {}, undoneAt: number | null = null) {
  const { doc } = await opened(scene, own)
  const join = await putSeated(scene.world, doc, scene.b, { arrived: 1 })
  const [arrival] = await putArrivals(scene.world, doc, [scene.b], { joinId: join._id, undoneAt })
  return { eventId: doc._id, arrivalId: arrival!._id }
}

/** It is over, and counts as a service. */
const over = async (scene: Scene, own: Parameters<typeof putEvent>[1] = {}) =>
  (await came(scene, { end: scene.now, start: scene.now - 3_600_000, serviceId: asId('first-loan'), ...own })).eventId

export const event: Table['event'] = {
  list: { ...paged, input: async () => ({ carrierId: 'station-a', when: 'coming', limit: 5 }), who: anyone },
  get: {
    input: async (scene) => ({
      eventId: await id(scene, { series: { firstId: fresh<EventId>('e'), title: '系列', nth: 1, of: 2 } }),
    }),
    who: anyone,
    foreign: async (scene) => [{ eventId: await id(scene, { ...draft, ...others }) }],
  },
  joined: {
    input: async (scene) => ({ eventId: await id(scene), enterpriseId: scene.a }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterpriseId: scene.b }, { eventId: await id(scene, draft) }],
  },
  join: {
    input: async (scene) => ({
      eventId: await id(scene),
      enterpriseId: scene.a,
      way: 'onsite',
      seats: 2,
      ...request(),
    }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { enterpriseId: scene.b },
      { eventId: await id(scene, draft) },
      { eventId: await id(scene, { cancelledAt: scene.now }) },
      { eventId: await id(scene, { end: scene.now }) },
      { eventId: await id(scene, { seats: 1 }) },
      { seats: 3 },
      { seats: 11 },
    ],
  },
  leave: {
    input: async (scene) => ({ joinId: await putJoin(scene), ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { joinId: await putJoin(scene, { enterpriseId: scene.b }) },
      { joinId: await putJoin(scene, { leftAt: scene.now }) },
      { joinId: await putJoin(scene, { start: scene.now - 7_200_000 }) },
    ],
  },
  mine: {
    ...paged,
    input: async (scene) => ({ enterpriseId: scene.a, when: 'coming', limit: 5 }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterpriseId: scene.b }],
  },
  managed: {
    ...paged,
    input: async () => ({ ...host, limit: 5 }),
    who: hostA,
    foreign: async () => [{ scope: 'station-b' }, { hostKind: 'city' }, { hostKind: 'district', scope: 'haidian' }],
  },
  plan: {
    input: async (scene) => ({ eventId: await id(scene) }),
    who: hostA,
    foreign: async (scene) => [{ eventId: await id(scene, others) }],
  },
  save: {
    input: async (scene) => {
      const eventId = await id(scene)
      const series = { firstId: eventId, title: '首贷沙龙', nth: 1, of: 4 }
      return { eventId, ...host, ...plan(scene.now), serviceId: 'first-loan', series, ...request() }
    },
    who: hostA,
    foreign: async (scene) => [
      { scope: 'station-b' },
      { hostKind: 'city', scope: 'city' },
      { eventId: await id(scene, others) },
      { end: scene.now },
      { end: scene.now + 1000 * 3_600_000 },
      { place: '' },
      { seats: 0, liveUrl: '' },
      { seats: 21 },
      { seats: 2001 },
      { liveUrl: 'http://live.example' },
      { liveUrl: 'javascript:alert(1)' },
      { serviceId: 'of-nobody' },
      { start: scene.now + 900 * 86_400_000, end: scene.now + 900 * 86_400_000 + 3_600_000 },
      { eventId: await id(scene, { cancelledAt: scene.now }) },
      { series: { firstId: await id(scene, others), title: '别家的', nth: 1, of: 2 } },
    ],
  },
  publish: {
    input: async (scene) => ({ eventId: await id(scene, draft), ...request() }),
    who: hostA,
    foreign: async (scene) => [
      { eventId: await id(scene, { ...draft, ...others }) },
      { eventId: await id(scene) },
      { eventId: await id(scene, { ...draft, start: scene.now }) },
      { eventId: await id(scene, { ...draft, cancelledAt: scene.now }) },
    ],
  },
  cancel: {
    input: async (scene) => ({ eventId: await id(scene), reason: '讲的人病了', ...request() }),
    who: hostA,
    foreign: async (scene) => [
      { eventId: await id(scene, others) },
      { eventId: await id(scene, { cancelledAt: scene.now }) },
      { eventId: await id(scene, { start: scene.now - 9, end: scene.now }) },
      { reason: '' },
    ],
  },
  code: {
    input: async (scene) => ({ eventId: (await opened(scene)).eventId }),
    who: hostA,
    foreign: async (scene) => [
      { eventId: (await opened(scene, others)).eventId },
      { eventId: await id(scene) },
      { eventId: await id(scene, { end: scene.now, start: scene.now - 9 }) },
      { eventId: (await opened(scene, { cancelledAt: scene.now })).eventId },
    ],
  },
  attend: {
    input: async (scene) => {
      const { eventId } = await opened(scene)
      return { eventId, enterpriseId: scene.a, code: await codeOf(scene, eventId), ...request() }
    },
    who: only(enterpriseA),
    foreign: async (scene) => [
      { enterpriseId: scene.b },
      { code: 'abcdef' },
      { code: await codeOf(scene, (await opened(scene)).eventId) },
      { eventId: (await opened(scene)).eventId },
      { eventId: await id(scene) },
      { eventId: (await opened(scene, { cancelledAt: scene.now })).eventId },
    ],
  },
  attendance: {
    ...paged,
    input: async (scene) => ({ eventId: (await came(scene)).eventId, limit: 5 }),
    who: hostA,
    foreign: async (scene) => [{ eventId: (await came(scene, others)).eventId }],
  },
  expected: {
    input: async (scene) => ({ eventId: (await opened(scene)).eventId, name: '禾木' }),
    who: hostA,
    foreign: async (scene) => [{ eventId: (await opened(scene, others)).eventId }],
  },
  register: {
    input: async (scene) => ({ joinId: (await opened(scene)).joinId, ...request() }),
    who: hostA,
    foreign: async (scene) => [
      { joinId: (await opened(scene, others)).joinId },
      { joinId: await putJoin(scene) },
      { joinId: (await putSeated(scene.world, await putEvent(scene.world), scene.a))._id },
      { joinId: (await putSeated(scene.world, await putOpen(scene.world), scene.a, { arrived: 1 }))._id },
    ],
  },
  undoAttend: {
    input: async (scene) => ({ arrivalId: (await came(scene)).arrivalId, ...request() }),
    who: hostA,
    foreign: async (scene) => [
      { arrivalId: (await came(scene, others)).arrivalId },
      { arrivalId: (await came(scene, {}, scene.now)).arrivalId },
      { arrivalId: (await came(scene, { cancelledAt: scene.now })).arrivalId },
    ],
  },
  record: {
    input: async (scene) => ({ eventId: await over(scene), summary: '讲了三家银行的首贷条件', ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { eventId: await over(scene, others) },
      { eventId: (await came(scene)).eventId },
      { eventId: await over(scene, { serviceId: null }) },
      { eventId: await over(scene, { serviceId: asId('of-nobody') }) },
      { eventId: await id(scene, { start: scene.now - 9, end: scene.now, serviceId: asId('first-loan') }) },
      { summary: '' },
    ],
  },
}
