import { key } from '../../world'
import { anyone, city, enterpriseA, haidian, managerA, only, persons, type Table } from './row'

const request = () => ({ requestId: key() })

export const complaint: Table['complaint'] = {
  file: {
    input: async (scene) => ({
      enterprise: scene.a,
      carrier: 'station-a',
      booking: await scene.booking(),
      ground: 'attitude',
      text: '没有人接待',
      secretFromStation: true,
      ...request(),
    }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { enterprise: scene.b },
      { carrier: 'station-b' },
      { booking: await scene.booking({ enterprise: scene.b }) },
      { booking: await scene.booking({ carrier: 'station-b' }) },
    ],
  },
  mine: {
    input: async (scene) => ({ enterprise: scene.a }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterprise: scene.b }],
  },
  get: {
    input: async (scene) => ({ complaint: await scene.complaint() }),
    who: only({ ...enterpriseA, ...haidian, ...city }),
    foreign: async (scene) => [{ complaint: await scene.complaint({ enterprise: scene.b }) }],
  },
  queue: { input: async () => ({}), who: only({ ...city, 'district-haidian': 'OK', 'district-chaoyang': 'OK' }) },
  about: {
    input: async () => ({ carrier: 'station-a' }),
    who: only(managerA),
    foreign: async () => [{ carrier: 'station-b' }],
  },
  reply: {
    input: async (scene) => ({ complaint: await scene.complaint(), text: '顾问请假', ...request() }),
    who: only(managerA),
    foreign: async (scene) => [
      { complaint: await scene.complaint({ carrier: 'station-b' }) },
      { complaint: await scene.complaint({ reply: { text: '已答', by: scene.stranger(), at: scene.now } }) },
    ],
  },
  hear: {
    input: async (scene) => ({
      complaint: await scene.complaint(),
      stationSaid: '顾问请假',
      opinion: '建议认定属实',
      ...request(),
    }),
    who: only(haidian),
    foreign: async (scene) => [
      { complaint: await scene.complaint({ district: 'chaoyang', carrier: 'station-b' }) },
      { complaint: await scene.heardComplaint() },
    ],
  },
  find: {
    input: async (scene) => ({
      complaint: await scene.heardComplaint(),
      finding: 'upheld',
      reason: '属实',
      deduct: { item: 'K-01', reason: '无人接待' },
      ...request(),
    }),
    who: only(city),
    foreign: async (scene) => [
      { complaint: await scene.complaint() },
      {
        complaint: await scene.heardComplaint({
          heard: { stationSaid: '无', opinion: '无', by: scene.person('city-1'), at: scene.now },
        }),
      },
      { complaint: await scene.heardComplaint({ person: scene.person('city-1') }) },
      { finding: 'not-upheld' },
      { deduct: { item: 'S-03', reason: '' } },
      { deduct: { item: 'K-99', reason: '' } },
    ],
  },
}

export const policy: Table['policy'] = {
  list: { input: async () => ({}), who: anyone },
  get: { input: async () => ({ instrument: 'g26' }), who: anyone },
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
    input: async (scene) => ({ notice: await scene.notice(), ...request() }),
    who: only(city),
    foreign: async (scene) => [
      { notice: await scene.notice({ composedBy: scene.person('city-1') }) },
      { notice: await scene.notice({ approvedAt: scene.now, approvedBy: scene.stranger() }) },
    ],
  },
  list: { input: async () => ({}), who: only(city) },
  preview: { input: async () => ({ audience }), who: only(city) },
  read: {
    input: async (scene) => ({ notice: await scene.delivered() }),
    who: persons({ 'enterprise-a': 'OK', ...city }, 'NOT_FOUND'),
    foreign: async (scene) => [{ notice: await scene.notice() }],
  },
}

export const inbox: Table['inbox'] = {
  list: { input: async () => ({}), who: persons() },
  read: {
    input: async (scene) => ({ item: await scene.inboxItem(), ...request() }),
    who: persons({ 'enterprise-a': 'OK' }, 'NOT_FOUND'),
    foreign: async (scene) => [
      { item: await scene.inboxItem({ to: `enterprise:${scene.b}` }) },
      { item: await scene.inboxItem({ to: 'carrier:station-a' }) },
      { item: await scene.inboxItem({ to: `person:${scene.person('visitor')}` }) },
    ],
  },
  accepted: { input: async () => ({ templates: ['notice', 'booking'], ...request() }), who: persons() },
}
