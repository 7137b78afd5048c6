import { beijingDate } from '@shared/calendar/beijing'
import { asId, type LaneId, type ServiceId } from '@shared/ids'
import { countedOf } from '@shared/service/quantities'
import type { Booking } from '../../../cloudfunctions/store/bookings'
import { key } from '../../world'
import { stationB } from '../newcomers'
import type { Scene } from '../scene'
import { change } from '../stored'
import { only, paged, stationA, type Table } from './row'

const request = () => ({ requestId: key() })

const counted = (quantities: Record<string, number>) => ({ quantities: countedOf(quantities) })

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
