import { key } from '../../world'
import { stationB } from '../newcomers'
import { anyone, city, managerA, only, paged, stationA, type Table } from './row'

const request = () => ({ requestId: key() })
const verifying = { decision: 'verified', chosen: 200, note: '材料齐全' } as const

export const evidence: Table['evidence'] = {
  begin: {
    input: async (scene) => ({ recordId: await scene.record(), kind: 'photo', name: '现场.jpg', ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { recordId: await scene.record({ carrierId: stationB }) },
      { recordId: await scene.record({ frozenAt: scene.now }) },
    ],
  },
  attach: {
    input: async (scene) => ({ uploadId: await scene.uploaded(), ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { uploadId: await scene.upload({ carrierId: stationB }) },
      { uploadId: await scene.upload() },
      { uploadId: await scene.upload({ recordId: await scene.record({ carrierId: stationB }) }) },
    ],
  },
  remove: {
    input: async (scene) => {
      const recordId = await scene.record()
      return { recordId, evidenceId: `u_${recordId}_0`, ...request() }
    },
    who: only(stationA),
    foreign: async (scene) => {
      const [other, frozen] = [await scene.record({ carrierId: stationB }), await scene.record({ frozenAt: scene.now })]
      return [
        { recordId: other, evidenceId: `u_${other}_0` },
        { recordId: frozen, evidenceId: `u_${frozen}_0` },
        { evidenceId: `u_${other}_0` },
      ]
    },
  },
  links: {
    input: async (scene) => ({ recordId: await scene.record({ evidence: [] }), ...request() }),
    who: only({ ...stationA, ...city }),
    foreign: async (scene) => [{ recordId: await scene.record({ carrierId: stationB }) }],
  },
  alike: {
    input: async (scene) => ({ recordId: await scene.record({ evidence: [await scene.picture()] }) }),
    who: only(city),
    foreign: async () => [{ recordId: 'r_nobody' }],
  },
}

export const points: Table['points'] = {
  items: { input: async () => ({}), who: anyone },
  claim: {
    input: async (scene) => ({ recordId: await scene.record(), itemId: 'S-03', ...request() }),
    who: only(managerA),
    foreign: async (scene) => [
      { recordId: await scene.record({ carrierId: stationB }) },
      { recordId: await scene.record({ evidence: [] }) },
      { recordId: (await scene.claim()).split(':')[1]! },
      { itemId: 'S-04' },
      { itemId: 'K-01' },
      { itemId: 'S-99' },
    ],
  },
  queue: {
    ...paged,
    input: async () => ({ state: 'waiting', district: 'haidian', limit: 5 }),
    who: only(city),
    foreign: async () => [{ state: 'filed' }],
  },
  claimed: {
    ...paged,
    input: async () => ({ carrierId: 'station-a', limit: 5 }),
    who: only(stationA),
    foreign: async () => [{ carrierId: 'station-b' }],
  },
  verify: {
    input: async (scene) => ({ claimId: await scene.claim(), ...verifying, ...request() }),
    who: only(city),
    foreign: async (scene) => [
      { claimId: await scene.claim({ decision: 'rejected' }) },
      { claimId: await scene.claim({ filedById: scene.person('city-1') }) },
      { decision: 'rejected', note: '' },
    ],
  },
  ledger: {
    ...paged,
    input: async () => ({ carrierId: 'station-a', limit: 5 }),
    who: only({ ...stationA, ...city }),
    foreign: async () => [{ carrierId: 'station-b' }],
  },
  standing: {
    input: async () => ({ carrierId: 'station-a' }),
    who: only({ ...stationA, ...city }),
    foreign: async () => [{ carrierId: 'station-b' }],
  },
  deduct: {
    input: async (scene) => ({
      carrierId: 'station-a',
      bookingId: await scene.booking({ start: scene.now - 7_200_000 }),
      itemId: 'K-02',
      reason: '未履行服务承诺',
      ...request(),
    }),
    who: only(city),
    foreign: async (scene) => [
      { carrierId: 'station-b' },
      { bookingId: await scene.booking({ carrierId: stationB }) },
      { itemId: 'S-03' },
      { itemId: 'K-99' },
    ],
  },
}
