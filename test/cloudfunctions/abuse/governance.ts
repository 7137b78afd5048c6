import type { Level } from '@shared/case/route'
import { key } from '../../world'
import { fresh, stationA, stationB } from '../newcomers'
import type { Scene } from '../scene'
import { anyone, city, enterpriseA, haidian, managerA, only, paged, persons, seeking, type Table } from './row'

const request = () => ({ requestId: key() })

/** A complaint that has waited in vain for others: a person decides whether the station is told. */
const overdue = (scene: Scene) => ({ toldAt: null, filedAt: scene.now - 40 * 86_400_000 })
const asked = (scene: Scene, agrees: boolean | null) => ({
  ...overdue(scene),
  consent: { askedById: scene.stranger(), askedAt: scene.now, agrees, answeredAt: agrees === null ? null : scene.now },
})

const heardBy = (scene: Scene, as: Parameters<Scene['person']>[0]) => ({
  heard: { stationSaid: '无', opinion: '无', withoutStation: false, byId: scene.person(as), at: scene.now },
})

const route = (heardBy: Level, foundBy: Level) => ({ route: { heardBy, foundBy } })

export const complaint: Table['complaint'] = {
  route: { input: async () => ({}), who: only({ 'enterprise-a': 'OK', 'enterprise-b': 'OK' }) },
  file: {
    input: async (scene) => ({
      enterpriseId: scene.a,
      carrierId: 'station-a',
      bookingId: await scene.booking(),
      happenedOn: '2026-09-29',
      ground: 'attitude',
      text: '没有人接待',
      secretFromStation: true,
      shown: { heardBy: 'district', foundBy: 'city' },
      ...request(),
    }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { ground: 'missed-appointment' },
      { shown: { heardBy: 'district', foundBy: 'district' } },
      { enterpriseId: scene.b },
      { carrierId: 'station-b' },
      { bookingId: await scene.booking({ enterpriseId: scene.b }) },
      { bookingId: await scene.booking({ carrierId: stationB }) },
    ],
  },
  prospect: {
    input: async (scene) => ({
      enterpriseId: scene.a,
      carrierId: 'station-a',
      bookingId: await scene.booking(),
      happenedOn: '2026-09-29',
      ground: 'attitude',
    }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { enterpriseId: scene.b },
      { bookingId: await scene.booking({ enterpriseId: scene.b }) },
      { bookingId: await scene.booking({ carrierId: stationB }) },
    ],
  },
  mine: {
    ...paged,
    input: async (scene) => ({ enterpriseId: scene.a, limit: 5 }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterpriseId: scene.b }],
  },
  get: {
    input: async (scene) => ({ complaintId: await scene.complaint() }),
    who: only({ ...enterpriseA, ...haidian, ...city }),
    foreign: async (scene) => [{ complaintId: await scene.complaint({ enterpriseId: scene.b }) }],
  },
  queue: {
    ...paged,
    input: async (scene) => ({ ...(await seeking(scene)), state: 'open', ground: 'attitude', limit: 5 }),
    who: only({ ...city, ...haidian }),
    foreign: async () => [{ state: 'filed' }],
  },
  forStation: {
    ...paged,
    input: async () => ({ carrierId: 'station-a', limit: 5 }),
    who: only(managerA),
    foreign: async () => [{ carrierId: 'station-b' }],
  },
  reply: {
    input: async (scene) => ({
      stationComplaintId: await scene.toldComplaint(),
      text: '顾问请假',
      ...request(),
    }),
    who: only(managerA),
    foreign: async (scene) => [
      { stationComplaintId: await scene.complaint() },
      { stationComplaintId: await scene.toldComplaint({ toldAt: null }) },
      { stationComplaintId: await scene.toldComplaint({ carrierId: stationB }) },
      {
        stationComplaintId: await scene.toldComplaint({
          reply: { text: '已答', byId: scene.stranger(), at: scene.now },
        }),
      },
    ],
  },
  askConsent: {
    input: async (scene) => ({ complaintId: await scene.complaint(overdue(scene)), ...request() }),
    who: only(haidian),
    foreign: async (scene) => [
      { complaintId: await scene.complaint({ ...overdue(scene), district: 'chaoyang', carrierId: stationB }) },
      { complaintId: await scene.complaint({ ...overdue(scene), ...route('city', 'city') }) },
      { complaintId: await scene.complaint({ ...overdue(scene), ...route('city', 'district') }) },
      { complaintId: await scene.complaint({ toldAt: null }) },
      { complaintId: await scene.complaint() },
    ],
  },
  consent: {
    input: async (scene) => ({ complaintId: await scene.complaint(asked(scene, null)), agrees: true, ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { complaintId: await scene.complaint({ ...asked(scene, null), enterpriseId: scene.b }) },
      { complaintId: await scene.complaint() },
      { complaintId: await scene.complaint({ toldAt: null }) },
    ],
  },
  tellStation: {
    input: async (scene) => ({ complaintId: await scene.complaint(asked(scene, true)), ...request() }),
    who: only(haidian),
    foreign: async (scene) => [
      { complaintId: await scene.complaint({ ...asked(scene, true), district: 'chaoyang', carrierId: stationB }) },
      { complaintId: await scene.complaint({ ...asked(scene, true), ...route('city', 'district') }) },
      { complaintId: await scene.complaint(asked(scene, false)) },
      { complaintId: await scene.complaint(asked(scene, null)) },
      { complaintId: await scene.complaint(overdue(scene)) },
      { complaintId: await scene.complaint() },
    ],
  },
  recuse: {
    input: async (scene) => ({ complaintId: await scene.complaint(), ...request() }),
    who: only({ ...haidian, ...city }),
    foreign: async (scene) => [
      { complaintId: await scene.complaint({ district: 'chaoyang', carrierId: stationB }) },
      { complaintId: await scene.complaint({ personId: scene.person('district-haidian') }) },
      { complaintId: await scene.complaint(route('city', 'city')) },
    ],
  },
  hear: {
    input: async (scene) => ({
      complaintId: await scene.complaint(),
      stationSaid: '顾问请假',
      opinion: '建议认定属实',
      ...request(),
    }),
    who: only(haidian),
    foreign: async (scene) => [
      { complaintId: await scene.complaint({ district: 'chaoyang', carrierId: stationB }) },
      { complaintId: await scene.heardComplaint() },
      { complaintId: await scene.complaint(route('city', 'city')) },
      { complaintId: await scene.complaint(route('city', 'district')) },
    ],
  },
  decide: {
    input: async (scene) => ({
      // of a company of its own: a fact between the same two on one day is deducted once
      complaintId: await scene.heardComplaint({ enterpriseId: fresh('e') }),
      finding: 'upheld',
      reason: '属实',
      deduct: { itemId: 'K-01', reason: '无人接待', proof: '没有签到的记录', unlisted: '' },
      ...request(),
    }),
    who: only({ ...city, 'district-chaoyang': 'NOT_FOUND' }),
    foreign: async (scene) => [
      { complaintId: await scene.complaint() },
      // the district's officer has not heard it, and is free to find
      { complaintId: await scene.heardComplaint({ ...route('city', 'district'), ...heardBy(scene, 'city-2') }) },
      { complaintId: await scene.heardComplaint(heardBy(scene, 'city-1')) },
      { complaintId: await scene.heardComplaint({ personId: scene.person('city-1') }) },
      { finding: 'not-upheld' },
      { deduct: { itemId: 'S-03', reason: '无人接待', proof: '无' } },
      { deduct: { itemId: 'K-99', reason: '无人接待', proof: '无' } },
    ],
  },
}

export const policy: Table['policy'] = {
  list: { input: async () => ({}), who: anyone },
  get: { input: async () => ({ instrumentId: 'g26' }), who: anyone },
  search: {
    input: async () => ({ text: '服务站 积分', limit: 5 }),
    who: anyone,
    foreign: async () => [{ text: '  ' }, { text: '租'.repeat(41) }, { limit: 101 }],
  },
}

const audience = { districts: ['haidian' as const], tiers: [], industries: [], sizes: [] }

export const notice: Table['notice'] = {
  compose: {
    input: async () => ({
      title: '首贷贴息申报指引（示例）',
      body: '示例',
      sample: true,
      deadline: '2026-10-31',
      audience,
      ...request(),
    }),
    who: only(city),
    foreign: async () => [
      { audience: { ...audience, sizes: ['medium'], industries: ['aerospace'] } },
      { deadline: '2026-02-31' },
    ],
  },
  approve: {
    input: async (scene) => {
      const composedAt = scene.now
      return { noticeId: await scene.notice({ composedAt }), composedAt, ...request() }
    },
    who: only(city),
    foreign: async (scene) => [
      { composedAt: scene.now - 60_000 },
      { noticeId: await scene.notice({ composedById: scene.person('city-1') }) },
      { noticeId: await scene.notice({ approvedAt: scene.now, approvedById: scene.stranger() }) },
    ],
  },
  sendBack: {
    input: async (scene) => ({ noticeId: await scene.notice(), reason: '对象写宽了', ...request() }),
    who: only(city),
    foreign: async (scene) => [
      { noticeId: await scene.notice({ composedById: scene.person('city-1') }) },
      { noticeId: await scene.notice({ approvedAt: scene.now, approvedById: scene.stranger() }) },
      { noticeId: await scene.notice(sentBack(scene)) },
      { reason: '' },
    ],
  },
  revise: {
    input: async (scene) => ({
      noticeId: await scene.notice({ ...sentBack(scene), composedById: scene.person('city-1') }),
      ...{ title: '改好的通知', body: '改好的正文', sample: true, deadline: '2026-10-31' },
      audience,
      ...request(),
    }),
    who: only({ 'city-1': 'OK' }),
    foreign: async (scene) => [
      { noticeId: await scene.notice({ ...sentBack(scene), composedById: scene.person('city-2') }) },
      { noticeId: await scene.notice({ composedById: scene.person('city-1') }) },
      { title: '' },
    ],
  },
  list: { ...paged, input: async () => ({ state: 'waiting', sought: '示例', limit: 5 }), who: only(city) },
  preview: { input: async () => ({ audience }), who: only(city) },
  get: {
    input: async (scene) => ({ noticeId: await scene.delivered() }),
    who: persons({ 'enterprise-a': 'OK', ...city }, 'NOT_FOUND'),
    foreign: async (scene) => [{ noticeId: await scene.notice() }],
  },
}

/** What is in boxes that are not enterprise-a's. */
const foreignThreads = async (scene: Scene) => [
  { threadId: await scene.thread({ to: `enterprise:${scene.b}` }) },
  { threadId: await scene.thread({ to: `carrier:${stationA}` }) },
  { threadId: await scene.thread({ to: `person:${scene.person('visitor')}` }) },
]
const shared = persons({ 'enterprise-a': 'OK' }, 'NOT_FOUND')

export const inbox: Table['inbox'] = {
  threads: { ...paged, input: async () => ({ kind: 'notice', limit: 5 }), who: persons() },
  thread: {
    input: async (scene) => ({ threadId: await scene.thread() }),
    who: shared,
    foreign: foreignThreads,
  },
  todo: {
    ...paged,
    input: async (scene) => {
      await scene.toConfirm()
      return { limit: 5 }
    },
    who: persons(),
  },
  list: {
    ...paged,
    input: async (scene) => ({ threadId: await scene.thread(), limit: 5 }),
    who: shared,
    foreign: foreignThreads,
  },
  read: {
    input: async (scene) => ({ threadId: await scene.thread(), seen: 1, ...request() }),
    who: shared,
    foreign: foreignThreads,
  },
  readAll: {
    input: async (scene) => {
      await scene.thread()
      const { upTo } = await scene.world.must('enterprise-a', 'inbox/threads')
      return { upTo, ...request() }
    },
    who: persons({ 'enterprise-a': 'OK' }, 'CURSOR_INVALID'),
    foreign: async (scene) => [{ upTo: (await scene.world.must('enterprise-b', 'inbox/threads')).upTo }],
  },
  accepted: { input: async () => ({ templates: ['notice'], ...request() }), who: persons() },
}

export const system: Table['system'] = {
  tasks: { input: async () => ({}), who: only({ 'city-admin': 'OK' }) },
}

const sentBack = (scene: Scene) => ({ returned: { reason: '对象写宽了', byId: scene.stranger(), at: scene.now } })
