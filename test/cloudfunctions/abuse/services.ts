import { beijingDate } from '@shared/calendar/beijing'
import { key } from '../../world'
import { anyone, city, enterpriseA, only, stationA, type Table } from './row'

const request = () => ({ requestId: key() })

export const directory: Table['directory'] = {
  snapshot: { input: async () => ({ have: 'an-older-version' }), who: anyone },
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
    input: async () => ({ carriers: ['station-a'], categories: ['finance'], modes: ['onsite'], free: true }),
    who: anyone,
    foreign: async () => [{ carriers: [] }, { carriers: Array(21).fill('station-a') }],
  },
  carrier: { input: async () => ({ carrier: 'station-a' }), who: anyone },
}

export const booking: Table['booking'] = {
  slots: {
    input: async (scene) => ({ carrier: 'station-a', service: 'first-loan', from: beijingDate(scene.now), days: 2 }),
    who: anyone,
    foreign: async () => [
      { service: 'salon' },
      { carrier: 'station-b' },
      { from: '2026-02-31' },
      { days: 15 },
      { days: 0 },
    ],
  },
  book: {
    input: async (scene) => ({ slot: await scene.slot(), enterprise: scene.a, note: '首次贷款', ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { enterprise: scene.b },
      { slot: 'slot:station-a:first-loan:2026-09-29:1000' },
      { slot: 'slot:station-a:salon:2026-10-01:0830' },
      { slot: 'slot:station-a:first-loan:2026-10-01:0831' },
      { slot: 'slot:nowhere:first-loan:2026-10-01:0830' },
      { slot: 'slot:station-a:first-loan:2026-02-31:0830' },
    ],
  },
  mine: {
    input: async (scene) => ({ enterprise: scene.a }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterprise: scene.b }],
  },
  get: {
    input: async (scene) => ({ booking: await scene.booking() }),
    who: only({ ...enterpriseA, ...stationA }),
    foreign: async (scene) => [{ booking: await scene.booking({ enterprise: scene.b, carrier: 'station-b' }) }],
  },
  code: {
    input: async (scene) => ({ booking: await scene.booking() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { booking: await scene.booking({ enterprise: scene.b }) },
      { booking: await scene.booking({ cancelledAt: scene.now }) },
    ],
  },
  cancel: {
    input: async (scene) => ({ booking: await scene.booking(), reason: '临时有事', ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { booking: await scene.booking({ enterprise: scene.b }) },
      { booking: await scene.arrived() },
      { booking: await scene.booking({ start: scene.now - 60_000 }) },
    ],
  },
}

export const desk: Table['desk'] = {
  today: {
    input: async (scene) => ({ carrier: 'station-a', date: beijingDate(scene.now) }),
    who: only(stationA),
    foreign: async () => [{ carrier: 'station-b' }, { date: '2026-02-31' }],
  },
  checkIn: {
    input: async (scene) => {
      const booking = await scene.booking()
      return { carrier: 'station-a', code: await scene.code(booking), booking, ...request() }
    },
    who: only(stationA),
    foreign: async (scene) => [
      { carrier: 'station-b' },
      { booking: await scene.booking() },
      { code: await scene.code(await scene.booking()) },
    ],
  },
  complete: {
    input: async (scene) => ({ booking: await scene.arrived(), summary: '核对材料清单', ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { booking: await scene.arrived({ carrier: 'station-b' }) },
      { booking: await scene.booking() },
      { booking: await scene.arrived({ completedAt: scene.now }) },
    ],
  },
}

export const service: Table['service'] = {
  records: {
    input: async () => ({ carrier: 'station-a' }),
    who: only(stationA),
    foreign: async () => [{ carrier: 'station-b' }],
  },
  received: {
    input: async (scene) => ({ enterprise: scene.a }),
    who: only(enterpriseA),
    foreign: async (scene) => [{ enterprise: scene.b }],
  },
  record: {
    input: async (scene) => ({ record: await scene.record() }),
    who: only({ ...enterpriseA, ...stationA, ...city }),
    foreign: async (scene) => [{ record: await scene.record({ enterprise: scene.b, carrier: 'station-b' }) }],
  },
  confirm: {
    input: async (scene) => ({ record: await scene.record(), verdict: 'confirmed', note: '属实', ...request() }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { record: await scene.record({ enterprise: scene.b }) },
      { record: await scene.record({ confirmation: 'denied' }) },
    ],
  },
}

export const rating: Table['rating'] = {
  rate: {
    input: async (scene) => ({
      record: await scene.record({ confirmation: 'confirmed' }),
      stars: 5,
      tags: ['clear'],
      text: '讲得明白',
      anonymous: true,
      ...request(),
    }),
    who: only(enterpriseA),
    foreign: async (scene) => [
      { record: await scene.record({ enterprise: scene.b, confirmation: 'confirmed' }) },
      { record: await scene.record({ confirmation: 'confirmed', rating: 'rating:x' }) },
      { record: await scene.record({ confirmation: 'denied' }) },
      { record: await scene.record() },
      { stars: 0 },
      { stars: 6 },
    ],
  },
  summary: { input: async () => ({ carrier: 'station-a' }), who: anyone },
}
