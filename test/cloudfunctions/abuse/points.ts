import { key } from '../../world'
import { anyone, city, managerA, only, stationA, type Table } from './row'

const request = () => ({ requestId: key() })
const verifying = { decision: 'verified', chosen: 200, note: '材料齐全' } as const

export const evidence: Table['evidence'] = {
  begin: {
    input: async (scene) => ({ record: await scene.record(), kind: 'photo', name: '现场.jpg', ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { record: await scene.record({ carrier: 'station-b' }) },
      { record: await scene.record({ frozenAt: scene.now }) },
    ],
  },
  attach: {
    input: async (scene) => ({ upload: await scene.uploaded(), ...request() }),
    who: only(stationA),
    foreign: async (scene) => [
      { upload: await scene.upload({ carrier: 'station-b' }) },
      { upload: await scene.upload() },
      { upload: await scene.upload({ record: await scene.record({ carrier: 'station-b' }) }) },
    ],
  },
  remove: {
    input: async (scene) => {
      const record = await scene.record()
      return { record, evidence: `u_${record}_0`, ...request() }
    },
    who: only(stationA),
    foreign: async (scene) => {
      const [other, frozen] = [
        await scene.record({ carrier: 'station-b' }),
        await scene.record({ frozenAt: scene.now }),
      ]
      return [
        { record: other, evidence: `u_${other}_0` },
        { record: frozen, evidence: `u_${frozen}_0` },
        { evidence: `u_${other}_0` },
      ]
    },
  },
  links: {
    input: async (scene) => ({ record: await scene.record({ evidence: [] }), ...request() }),
    who: only({ ...stationA, ...city }),
    foreign: async (scene) => [{ record: await scene.record({ carrier: 'station-b' }) }],
  },
}

export const points: Table['points'] = {
  items: { input: async () => ({}), who: anyone },
  claim: {
    input: async (scene) => ({ record: await scene.record(), item: 'S-03', ...request() }),
    who: only(managerA),
    foreign: async (scene) => [
      { record: await scene.record({ carrier: 'station-b' }) },
      { record: await scene.record({ evidence: [] }) },
      { record: (await scene.claim()).split(':')[1]! },
      { item: 'S-04' },
      { item: 'K-01' },
      { item: 'S-99' },
    ],
  },
  queue: { input: async () => ({}), who: only(city) },
  claimed: {
    input: async () => ({ carrier: 'station-a' }),
    who: only(stationA),
    foreign: async () => [{ carrier: 'station-b' }],
  },
  verify: {
    input: async (scene) => ({ claim: await scene.claim(), ...verifying, ...request() }),
    who: only(city),
    foreign: async (scene) => [
      { claim: await scene.claim({ decision: 'rejected' }) },
      { claim: await scene.claim({ filedBy: scene.person('city-1') }) },
      { decision: 'rejected', note: '' },
    ],
  },
  ledger: {
    input: async () => ({ carrier: 'station-a' }),
    who: only({ ...stationA, ...city }),
    foreign: async () => [{ carrier: 'station-b' }],
  },
  standing: {
    input: async () => ({ carrier: 'station-a' }),
    who: only({ ...stationA, ...city }),
    foreign: async () => [{ carrier: 'station-b' }],
  },
  deduct: {
    input: async (scene) => ({
      carrier: 'station-a',
      booking: await scene.booking({ start: scene.now - 7_200_000 }),
      item: 'K-02',
      reason: '未履行服务承诺',
      ...request(),
    }),
    who: only(city),
    foreign: async (scene) => [
      { carrier: 'station-b' },
      { booking: await scene.booking({ carrier: 'station-b' }) },
      { item: 'S-03' },
      { item: 'K-99' },
    ],
  },
}
