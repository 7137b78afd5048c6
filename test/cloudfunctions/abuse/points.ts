import { beijingDate } from '@shared/calendar/beijing'
import { asId, type ClaimId, type RecordId } from '@shared/ids'
import { key } from '../../world'
import { stationB } from '../newcomers'
import type { Scene } from '../scene'
import { anyone, city, managerA, only, paged, seeking, stationA, type Table } from './row'

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
  restore: {
    input: async (scene) => {
      const recordId = await scene.lighterRecord()
      return { recordId, evidenceId: `u_${recordId}_0`, ...request() }
    },
    who: only(stationA),
    foreign: async (scene) => {
      const other = await scene.lighterRecord({ carrierId: stationB })
      const frozen = await scene.lighterRecord({ frozenAt: scene.now })
      const whole = await scene.record()
      return [
        { recordId: other, evidenceId: `u_${other}_0` },
        { recordId: frozen, evidenceId: `u_${frozen}_0` },
        { recordId: whole, evidenceId: `u_${whole}_0` },
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
  pair: {
    input: (scene) => scene.twins(),
    who: only(city),
    foreign: async (scene) => [
      { otherId: (await scene.picture()).id },
      await scene.twins({ completedById: scene.person('city-1') }),
    ],
  },
  unrelated: {
    input: async (scene) => ({ ...(await scene.twins()), ...request() }),
    who: only(city),
    foreign: async (scene) => [
      { otherId: (await scene.picture()).id },
      await scene.twins({ completedById: scene.person('city-1') }),
    ],
  },
  reads: {
    ...paged,
    input: async (scene) => ({ recordId: await scene.record(), limit: 5 }),
    who: only(city),
    foreign: async (scene) => [
      { recordId: 'r_nobody' },
      { recordId: await scene.record({ completedById: scene.person('city-1') }) },
    ],
  },
}

export const points: Table['points'] = {
  chain: {
    input: async () => ({ carrierId: 'station-a' }),
    who: only(city),
    foreign: async () => [{ carrierId: 'station-nowhere' }],
  },
  items: { input: async () => ({ carrierId: 'station-a', on: '2026-09-29' }), who: anyone },
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
    input: async (scene) => ({ ...(await seeking(scene)), limit: 5 }),
    who: only(city),
    foreign: async () => [{ state: 'filed' }],
  },
  recuse: {
    input: async (scene) => ({ recordId: await scene.record(), ...request() }),
    who: only(city),
    foreign: async () => [{ recordId: 'r_nothing' }],
  },
  contest: {
    // city-1 filed it, so nobody else is tied to it
    input: async (scene) => {
      const claimId = await scene.claim({ filedById: scene.person('city-1') })
      return { claimId, recordId: asId<RecordId>(claimId.split(':')[1]!), ...request() }
    },
    who: only({ ...city, 'city-2': 'WRONG_STATE', 'city-admin': 'WRONG_STATE' }),
    foreign: async (scene) => [
      { claimId: await scene.claim() },
      { claimId: asId<ClaimId>('claim:r_nothing'), recordId: asId<RecordId>('r_nothing') },
    ],
  },
  filing: {
    input: async (scene) => ({ claimId: await scene.claim() }),
    who: only(stationA),
    foreign: async (scene) => [{ claimId: await scene.claim({ carrierId: stationB }) }, { claimId: 'claim:r_nothing' }],
  },
  ask: {
    input: async (scene) => ({
      claimId: await scene.claim(),
      kinds: ['minutes'] as const,
      text: '请补一页纪要',
      ...request(),
    }),
    who: only(city),
    foreign: async (scene) => [
      { claimId: await scene.claim({ state: 'asked' }) },
      { claimId: await scene.claim({ state: 'seconding' }) },
      { claimId: await scene.claim({ state: 'rejected' }) },
      { claimId: await scene.claim({ filedById: scene.person('city-1') }) },
      { claimId: 'claim:r_nothing' },
      { kinds: ['cinema'] },
      { text: '' },
    ],
  },
  answer: {
    input: async (scene) => ({
      claimId: await scene.claim({ state: 'asked' }),
      note: '纪要已经写在服务记录里',
      ...request(),
    }),
    who: only(managerA),
    foreign: async (scene) => [
      { claimId: await scene.claim({ state: 'asked', carrierId: stationB }) },
      { claimId: await scene.claim() },
      { note: '' },
    ],
  },
  withdraw: {
    input: async (scene) => ({ claimId: await scene.claim(), ...request() }),
    who: only(managerA),
    foreign: async (scene) => [
      { claimId: await scene.claim({ carrierId: stationB }) },
      { claimId: await scene.claim({ state: 'verified' }) },
      { claimId: await scene.claim({ state: 'rejected' }) },
      { claimId: await scene.claim({ state: 'appealed' }) },
    ],
  },
  appeal: {
    input: async (scene) => ({
      claimId: await scene.claim({ state: 'rejected' }),
      reason: '签到表和纪要是同一天',
      ...request(),
    }),
    who: only(managerA),
    foreign: async (scene) => [
      { claimId: await scene.claim({ state: 'rejected', carrierId: stationB }) },
      { claimId: await scene.claim({ state: 'appealed' }) },
      { claimId: await scene.claim() },
      { reason: '' },
    ],
  },
  sendBack: {
    input: async (scene) => ({
      claimId: await scene.claim({ state: 'seconding', byId: scene.stranger() }),
      note: '照片里看不出是哪天',
      ...request(),
    }),
    who: only(city),
    foreign: async (scene) => [
      { claimId: await scene.claim() },
      { claimId: await scene.claim({ state: 'seconding', byId: scene.person('city-1') }) },
      { claimId: await scene.claim({ state: 'seconding', filedById: scene.person('city-1') }) },
      { note: '' },
    ],
  },
  hand: {
    input: async (scene) => ({ claimId: await scene.claim(), note: '照片和别处的相似，请另一位看', ...request() }),
    who: only(city),
    foreign: async (scene) => [
      { claimId: await scene.claim({ state: 'verified' }) },
      { claimId: await scene.claim({ state: 'asked' }) },
      { claimId: await scene.claim({ filedById: scene.person('city-1') }) },
      { note: '' },
    ],
  },
  looks: { ...paged, input: async (scene) => ({ ...(await seeking(scene)), limit: 5 }), who: only(city) },
  look: {
    input: async (scene) => ({ lookId: await scene.look(), ...verifying, ...request() }),
    who: only(city),
    foreign: async (scene) => [
      { lookId: await scene.look({ deciderIds: [scene.person('city-1')] }) },
      { lookId: await scene.look({ looked: looked(scene) }) },
      { lookId: await scene.look({}, { filedById: scene.person('city-1') }) },
      { lookId: 'look:nothing' },
      { decision: 'rejected', note: '' },
    ],
  },
  agreement: { input: async () => ({}), who: only({ 'city-admin': 'OK' }) },
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
      { claimId: await scene.claim({ state: 'asked' }) },
      { claimId: await scene.claim({ state: 'withdrawn' }) },
      { claimId: await scene.claim({ state: 'seconding', byId: scene.person('city-1') }) },
      { claimId: await scene.claim({ state: 'appealed', byId: scene.person('city-1') }) },
      { claimId: await scene.claim({ state: 'rejected' }) },
      { claimId: await scene.claim({ filedById: scene.person('city-1') }) },
      { claimId: await scene.claim({ recordId: await scene.record({ confirmation: 'denied' }) }) },
      { decision: 'rejected', note: '' },
    ],
  },
  ledger: {
    ...paged,
    input: async () => ({ carrierId: 'station-a', cycleYear: 2026, limit: 5 }),
    who: only({ ...stationA, ...city }),
    foreign: async () => [{ carrierId: 'station-b' }],
  },
  standing: {
    input: async () => ({ carrierId: 'station-a', cycleYear: 2026 }),
    who: only({ ...stationA, ...city }),
    foreign: async () => [{ carrierId: 'station-b' }],
  },
  projection: {
    input: async (scene) => {
      await scene.claim()
      return { carrierId: 'station-a' }
    },
    who: only({ ...stationA, ...city }),
    foreign: async () => [{ carrierId: 'station-b' }],
  },
  standings: {
    input: async () => ({ carrierIds: ['station-a', 'station-b'], cycleYear: 2026 }),
    who: only(city),
    foreign: async () => [{ carrierIds: ['station-a', 'nowhere'] }, { carrierIds: [] }],
  },
  appointments: {
    ...paged,
    input: async (scene) => ({ carrierId: 'station-a', date: beijingDate(scene.now), limit: 5 }),
    who: only(city),
    foreign: async () => [{ carrierId: 'nowhere' }, { date: '2026-02-31' }],
  },
  reverse: {
    input: async (scene) => {
      const { rowId } = await scene.deduction()
      return { carrierId: 'station-a', rowId, reason: '查明不是这家站的责任', ...request() }
    },
    // whoever proposed it or agreed to it does not take it back
    who: only({ 'city-1': 'SECOND_PERSON_NEEDED', 'city-2': 'SECOND_PERSON_NEEDED', 'city-admin': 'OK' }),
    foreign: async () => [{ carrierId: 'station-b' }, { rowId: 'l_nothing' }, { reason: '' }],
  },
}

const looked = (scene: Scene) => ({
  ...{ byId: scene.stranger(), verdict: 'verified' as const, chosen: null, note: '', at: scene.now },
})
