import { asId } from '@shared/ids'
import { countedOf } from '@shared/service/quantities'
import { key } from '../../world'
import { stationB } from '../newcomers'
import { anyone, city, enterpriseA, haidian, only, paged, seeking, stationA, type Table } from './row'

const request = () => ({ requestId: key() })

const counted = (quantities: Record<string, number>) => ({ quantities: countedOf(quantities) })

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
