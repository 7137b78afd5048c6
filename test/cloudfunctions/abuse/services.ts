import { beijingDate } from '@shared/calendar/beijing'
import { asId, type LaneId, type QuestionId, type ServiceId } from '@shared/ids'
import { countedOf } from '@shared/service/quantities'
import type { Booking } from '../../../cloudfunctions/store/bookings'
import { key } from '../../world'
import { stationB } from '../newcomers'
import type { Scene } from '../scene'
import { change } from '../stored'
import { anyone, city, enterpriseA, haidian, only, paged, persons, seeking, stationA, type Table } from './row'

const request = () => ({ requestId: key() })
/** When what is needed was last written anew. */
const AMENDED = 1_790_000_000_000
export const nothingAsked = { version: 0, answers: [], keep: true }

export const directory: Table['directory'] = {
  snapshot: { input: async () => ({ have: ['c0123456789ab'] }), who: anyone },
  nearest: {
    input: async () => ({
      at: { lng: 116.3, lat: 39.96 },
      district: 'haidian',
      kinds: ['station'],
      category: 'finance',
      limit: 5,
    }),
    who: anyone,
  },
  glance: {
    input: async () => ({
      carrierIds: ['station-a'],
      categories: ['finance'],
      modes: ['onsite'],
      freeOfCharge: true,
    }),
    who: anyone,
    foreign: async () => [{ carrierIds: [] }, { carrierIds: Array(21).fill('station-a') }],
  },
  carrier: { input: async () => ({ carrierId: 'station-a' }), who: anyone },
}

export const booking: Table['booking'] = {
  slots: {
    input: async (scene) => ({
      carrierId: 'station-a',
      serviceId: 'first-loan',
      from: beijingDate(scene.now),
      days: 2,
    }),
    who: anyone,
    foreign: async () => [
      { serviceId: 'salon' },
      { carrierId: 'station-b' },
      { from: '2026-02-31' },
      { days: 15 },
      { days: 0 },
    ],
  },
  book: {
    input: async (scene) => ({
      slotId: await scene.slot(),
      enterpriseId: scene.a,
      note: '首次贷款',
      mode: 'onsite' as const,
      address: '海淀区示例路 1 号',
      visitor: '张会计',
      intake: nothingAsked,
      ...request(),
    }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { enterpriseId: scene.b },
      { mode: 'visit' as const },
      { visitor: '张会计 13800000000' },
      { intake: { ...nothingAsked, answers: [{ questionId: asId<QuestionId>('q1'), values: ['自己的主意'] }] } },
      { slotId: 'slot:station-a:first-loan:2026-09-29:1000' },
      { slotId: 'slot:station-a:salon:2026-10-01:0830' },
      { slotId: 'slot:station-a:first-loan:2026-10-01:0831' },
      { slotId: 'slot:nowhere:first-loan:2026-10-01:0830' },
      { slotId: 'slot:station-a:first-loan:2026-02-31:0830' },
    ],
  },
  mine: {
    ...paged,
    input: async (scene) => ({ enterpriseId: scene.a, when: 'coming', limit: 5 }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterpriseId: scene.b }, { when: 'ever' }],
  },
  get: {
    input: async (scene) => ({ bookingId: await scene.booking() }),
    who: only({ ...enterpriseA, ...stationA }),
    foreign: async (scene) => [{ bookingId: await scene.booking({ enterpriseId: scene.b, carrierId: stationB }) }],
  },
  code: {
    input: async (scene) => ({ bookingId: await scene.booking() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { bookingId: await scene.booking({ enterpriseId: scene.b }) },
      { bookingId: await scene.booking({ cancelledAt: scene.now }) },
    ],
  },
  remind: {
    input: async (scene) => ({ bookingId: await scene.booking({ start: scene.now + 3 * 86_400_000 }), ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { bookingId: await scene.booking({ enterpriseId: scene.b, start: scene.now + 3 * 86_400_000 }) },
      { bookingId: await scene.arrived() },
      { bookingId: await scene.booking({ start: scene.now + 3_600_000 }) },
    ],
  },
  arrive: {
    input: async (scene) => ({ carrierId: 'station-a', code: await scene.walkInCode(), ...request() }),
    who: persons(),
    foreign: async (scene) => [
      { carrierId: 'station-b' },
      { carrierId: 'nowhere' },
      { code: 'a'.repeat(24) },
      { code: (await scene.walkInCode()).slice(1) },
    ],
  },
  walkIn: {
    input: async (scene) => ({
      passId: await scene.walkInPass(),
      enterpriseId: scene.a,
      serviceId: 'first-loan',
      note: '小微企业能减哪些税',
      ...request(),
    }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { enterpriseId: scene.b },
      { serviceId: 'salon-of-nobody' },
      { passId: await scene.walkInPass({ personId: scene.stranger() }) },
      { passId: await scene.walkInPass({ usedAt: scene.now }) },
      { passId: await scene.walkInPass({ at: scene.now - 3_600_000 }) },
    ],
  },
  object: {
    input: async (scene) => ({ bookingId: await scene.missed(), what: 'came' as const, ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { bookingId: await scene.missed({ enterpriseId: scene.b }) },
      { bookingId: await scene.arrived() },
      { bookingId: await scene.booking(), what: 'unreceived' },
      { bookingId: await scene.missed({ start: scene.now - 8 * 86_400_000 }) },
    ],
  },
  amend: {
    input: async (scene) => ({
      bookingId: await scene.booking({ amendedAt: AMENDED }),
      note: '还想问贴息',
      visitor: '张会计',
      seenAt: AMENDED,
      ...request(),
    }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { bookingId: await scene.booking({ enterpriseId: scene.b, amendedAt: AMENDED }) },
      { bookingId: await scene.arrived({ amendedAt: AMENDED }) },
      { bookingId: await scene.booking({ start: scene.now - 60_000, amendedAt: AMENDED }) },
      { bookingId: await scene.booking({ cancelledAt: scene.now, amendedAt: AMENDED }) },
      { seenAt: AMENDED - 1 },
      { visitor: '张会计１３８' },
    ],
  },
  keptAnswers: {
    input: async (scene) => ({ enterpriseId: scene.a }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterpriseId: scene.b }],
  },
  forgetAnswers: {
    input: async (scene) => ({ enterpriseId: scene.a, ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterpriseId: scene.b }],
  },
  cancel: {
    input: async (scene) => ({ bookingId: await scene.booking(), reason: '临时有事', ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { bookingId: await scene.booking({ enterpriseId: scene.b }) },
      { bookingId: await scene.arrived() },
      { bookingId: await scene.booking({ start: scene.now - 60_000 }) },
    ],
  },
  reschedule: {
    input: async (scene) => ({ bookingId: await scene.booking(), slotId: await scene.slot(), ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { bookingId: await scene.booking({ enterpriseId: scene.b }) },
      { bookingId: await scene.arrived() },
      { bookingId: await scene.booking({ cancelledAt: scene.now }) },
      { bookingId: await scene.booking({ start: scene.now - 60_000 }) },
      { slotId: 'slot:station-a:salon:2026-10-01:0830' },
      { slotId: 'slot:station-b:first-loan:2026-10-01:0830' },
      { slotId: 'slot:station-a:first-loan:2026-02-31:0830' },
    ],
  },
}

export const desk: Table['desk'] = {
  today: {
    ...paged,
    input: async (scene) => ({ carrierId: 'station-a', date: beijingDate(scene.now), limit: 5 }),
    who: only(stationA),
    foreign: async () => [{ carrierId: 'station-b' }, { date: '2026-02-31' }],
  },
  days: {
    input: async (scene) => ({ carrierId: 'station-a', from: beijingDate(scene.now) }),
    who: only(stationA),
    foreign: async () => [{ carrierId: 'station-b' }, { from: '2026-02-31' }],
  },
  asked: {
    ...paged,
    input: async () => ({ carrierId: 'station-a', limit: 5 }),
    who: only(stationA),
    foreign: async () => [{ carrierId: 'station-b' }],
  },
  agree: {
    input: async (scene) => ({ bookingId: await waiting(scene), ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await waiting(scene, { carrierId: stationB }) },
      { bookingId: await waiting(scene, { agreedAt: scene.now }) },
      { bookingId: await waiting(scene, { cancelledAt: scene.now }) },
      { bookingId: await waiting(scene, { start: scene.now - 60_000 }) },
      { bookingId: await scene.booking() },
    ],
  },
  decline: {
    input: async (scene) => ({ bookingId: await waiting(scene), reason: '这天老师外出', ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await waiting(scene, { carrierId: stationB }) },
      { bookingId: await waiting(scene, { agreedAt: scene.now }) },
      { bookingId: await waiting(scene, { start: scene.now - 60_000 }) },
      { bookingId: await scene.booking() },
      { reason: ' ' },
    ],
  },
  checkIn: {
    input: async (scene) => {
      const bookingId = await scene.booking()
      return { carrierId: 'station-a', code: await scene.code(bookingId), bookingId, ...request() }
    },
    who: only(stationA),
    foreign: async (scene) => [
      { carrierId: 'station-b' },
      { bookingId: await scene.booking() },
      { code: await scene.code(await scene.booking()) },
    ],
  },
  undoCheckIn: {
    input: async (scene) => ({ bookingId: await scene.arrived(), ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await scene.arrived({ carrierId: stationB }) },
      { bookingId: await scene.booking() },
      { bookingId: await scene.arrived({ completedAt: scene.now }) },
      { bookingId: await scene.arrived({ checkedInAt: scene.now - 3_600_000 }) },
    ],
  },
  walkInCode: {
    input: async () => ({ carrierId: 'station-a' }),
    who: only(stationA),
    foreign: async () => [{ carrierId: 'station-b' }],
  },
  receive: {
    input: async (scene) => ({ bookingId: await scene.booking({ start: scene.now, walkIn: true }), ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await scene.booking({ start: scene.now, walkIn: true, carrierId: stationB }) },
      { bookingId: await scene.booking() },
      { bookingId: await scene.arrived({ walkIn: true }) },
      { bookingId: await scene.booking({ start: scene.now - 86_400_000, walkIn: true }) },
    ],
  },
  handOver: {
    input: async (scene) => ({ ...(await alone(scene)), ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await scene.booking({ start: scene.now, walkIn: true, carrierId: stationB }) },
      { bookingId: await scene.booking({ start: scene.now - 86_400_000, walkIn: true }) },
      { bookingId: await scene.arrived({ walkIn: true, leftAt: scene.now }) },
      { bookingId: await scene.booking() },
      { laneId: asId<LaneId>('nobody') },
    ],
  },
  askToBook: {
    input: async (scene) => ({ bookingId: await scene.booking({ start: scene.now, walkIn: true }), ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await scene.booking({ start: scene.now, walkIn: true, carrierId: stationB }) },
      { bookingId: await scene.booking() },
      { bookingId: await scene.arrived({ walkIn: true }) },
      { bookingId: await scene.booking({ start: scene.now - 86_400_000, walkIn: true }) },
    ],
  },
  miss: {
    input: async (scene) => ({ bookingId: await scene.booking({ start: scene.now - 60_000 }), ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await scene.booking({ start: scene.now - 60_000, carrierId: stationB }) },
      { bookingId: await scene.booking({ start: scene.now + 3_600_000 }) },
      { bookingId: await scene.arrived() },
      { bookingId: await scene.booking({ start: scene.now - 86_400_000 }) },
    ],
  },
  unmiss: {
    input: async (scene) => ({ bookingId: await scene.missed(), ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await scene.missed({ carrierId: stationB }) },
      { bookingId: await scene.booking() },
      { bookingId: await scene.arrived() },
    ],
  },
  meet: {
    input: async (scene) => ({
      bookingId: await scene.booking({ mode: 'online' }),
      url: 'https://meet.example/1',
      ...request(),
    }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await scene.booking({ mode: 'online', carrierId: stationB }) },
      { bookingId: await scene.booking({ mode: 'onsite' }) },
      { bookingId: await scene.missed() },
      { url: 'http://meet.example/1' },
      { url: 'javascript:alert(1)' },
    ],
  },
  wait: {
    input: async (scene) => ({ bookingId: await scene.booking({ start: scene.now - 60_000 }), ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await scene.booking({ start: scene.now - 60_000, carrierId: stationB }) },
      { bookingId: await scene.booking({ start: scene.now - 60_000, graceUntil: scene.now + 60_000 }) },
      { bookingId: await scene.booking({ start: scene.now + 60_000 }) },
      { bookingId: await scene.missed() },
    ],
  },
  leave: {
    input: async (scene) => ({ bookingId: await scene.arrived(), ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await scene.arrived({ carrierId: stationB }) },
      { bookingId: await scene.booking() },
      { bookingId: await scene.arrived({ leftAt: scene.now }) },
    ],
  },
  undoLeave: {
    input: async (scene) => ({ bookingId: await scene.arrived({ leftAt: scene.now }), ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await scene.arrived({ carrierId: stationB, leftAt: scene.now }) },
      { bookingId: await scene.arrived() },
      { bookingId: await scene.arrived({ leftAt: scene.now, completedAt: scene.now }) },
    ],
  },
  draft: {
    input: async (scene) => ({ bookingId: await scene.arrived() }),
    who: only(stationA),
    foreign: async (scene) => [
      { bookingId: await scene.arrived({ carrierId: stationB }) },
      { bookingId: await scene.booking() },
    ],
  },
  complete: {
    input: async (scene) => ({
      bookingId: await scene.arrived(),
      summary: '核对材料清单',
      mode: 'online' as const,
      quantities: countedOf({ attendees: 3 }),
      ...request(),
    }),
    who: only(stationA),
    foreign: async (scene) => [
      counted({ attendees: 0 }),
      { bookingId: await scene.arrived({ carrierId: stationB }) },
      { bookingId: await scene.booking() },
      { bookingId: await scene.arrived({ completedAt: scene.now }) },
    ],
  },
}

/** Somebody who walked in for what nobody booked, while nobody else is with who serves that. */
async function alone(scene: Scene) {
  const served = walkedIn++ % 2 === 0 ? 'equity-talk' : 'specialised-apply'
  const laneId = asId<LaneId>(served)
  await change(scene.world, 'bookings', { servedBy: laneId }, { leftAt: scene.now })
  const bookingId = await scene.booking({ start: scene.now, walkIn: true, serviceId: asId<ServiceId>(served) })
  return { bookingId, laneId }
}
/** Of two who are looked at together, each is with somebody else. */
let walkedIn = 0

/** One that waits for the station's yes, tomorrow. */
const waiting = (scene: Scene, own: Partial<Booking> = {}) =>
  scene.booking({ start: scene.now + 86_400_000, asked: true, agreedAt: null, ...own })

const counted = (quantities: Record<string, number>) => ({ quantities: countedOf(quantities) })

export const service: Table['service'] = {
  records: {
    ...paged,
    input: async () => ({ carrierId: 'station-a', limit: 5 }),
    who: only(stationA),
    foreign: async () => [{ carrierId: 'station-b' }],
  },
  received: {
    ...paged,
    input: async (scene) => ({ enterpriseId: scene.a, limit: 5 }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterpriseId: scene.b }],
  },
  record: {
    input: async (scene) => ({ recordId: await scene.record() }),
    who: only({ ...enterpriseA, ...stationA, ...city }),
    foreign: async (scene) => [{ recordId: await scene.record({ enterpriseId: scene.b, carrierId: stationB }) }],
  },
  amend: {
    input: async (scene) => ({
      recordId: await scene.record(),
      mode: 'online' as const,
      quantities: countedOf({ attendees: 41 }),
      ...request(),
    }),
    who: only(stationA),
    foreign: async (scene) => [
      { recordId: await scene.record({ carrierId: stationB }) },
      { recordId: await scene.record({ frozenAt: scene.now }) },
      counted({ attendees: 0 }),
      counted({ attendees: 5_001 }),
      counted({ occurrence: 3 }),
      counted({ hours: 1.5 }),
      counted({ '<b>': 1 }),
    ],
  },
  confirm: {
    input: async (scene) => ({ recordId: await scene.record(), verdict: 'confirmed', note: '属实', ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { recordId: await scene.record({ enterpriseId: scene.b }) },
      { recordId: await scene.record({ confirmation: 'denied' }) },
    ],
  },
  checks: { ...paged, input: async (scene) => ({ ...(await seeking(scene)), limit: 5 }), who: only(city) },
  check: {
    input: async (scene) => ({
      recordId: await scene.record({ confirmation: 'denied', confirmedAt: scene.now }),
      finding: 'did-not-happen',
      reason: '双方都说没有见过面',
      ...request(),
    }),
    who: only(city),
    foreign: async (scene) => [
      { recordId: await scene.record() },
      { recordId: await scene.record({ confirmation: 'denied', checkFinding: 'stands', checkedAt: scene.now }) },
      { recordId: await scene.record({ confirmation: 'denied', completedById: scene.person('city-1') }) },
      { finding: 'open' },
      { reason: '' },
    ],
  },
}

export const rating: Table['rating'] = {
  rate: {
    input: async (scene) => ({
      recordId: await scene.unratedRecord(),
      stars: 5,
      tags: ['clear'],
      text: '讲得明白',
      anonymous: true,
      ...request(),
    }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { recordId: await scene.record({ enterpriseId: scene.b, confirmation: 'confirmed' }) },
      { recordId: await scene.record({ confirmation: 'confirmed', ratingId: asId('rating:x') }) },
      { recordId: await scene.record({ confirmation: 'denied' }) },
      { recordId: await scene.record() },
      { stars: 0 },
      { stars: 6 },
    ],
  },
  summary: { ...paged, input: async () => ({ carrierId: 'station-a', limit: 5 }), who: anyone },
  doubtful: {
    ...paged,
    input: async (scene) => ({ ...(await seeking(scene)), limit: 5 }),
    who: only({ ...city, ...haidian }),
  },
  recuse: {
    input: async (scene) => ({ ratingId: await scene.rating(), ...request() }),
    who: only({ ...city, ...haidian }),
    foreign: async (scene) => [{ ratingId: await scene.rating({ district: 'chaoyang' }) }],
  },
  review: {
    input: async (scene) => ({ ratingId: await scene.rating(), shown: false, reason: '有电话号码', ...request() }),
    who: only({ ...city, ...haidian }),
    foreign: async (scene) => [
      { ratingId: await scene.rating({ district: 'chaoyang' }) },
      { ratingId: await scene.rating({ textState: 'shown' }) },
      { reason: '' },
    ],
  },
}
