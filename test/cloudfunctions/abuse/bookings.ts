import { beijingDate } from '@shared/calendar/beijing'
import { asId, type QuestionId } from '@shared/ids'
import { key } from '../../world'
import { stationB } from '../newcomers'
import { anyone, enterpriseA, only, paged, persons, stationA, type Table } from './row'

const request = () => ({ requestId: key() })

/** When what is needed was last written anew. */
const AMENDED = 1_790_000_000_000
export const nothingAsked = { version: 0, answers: [], keep: true }

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
