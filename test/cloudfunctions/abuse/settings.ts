import { addDays } from '@shared/calendar/local-date'
import { key } from '../../world'
import { proposed, today } from '../settings/proposal'
import { anyone, city, only, paged, type Table } from './row'

const request = () => ({ requestId: key() })

export const settings: Table['settings'] = {
  list: { input: async () => ({}), who: only(city) },
  preview: {
    input: async (scene) => ({ key: 'factor', value: 'days', effectiveOn: addDays(today(scene), 1) }),
    who: only(city),
    foreign: async () => [{ value: 'weeks' }, { value: 'constructor' }, { key: 'publicNoticeWorkingDays', value: 0 }],
  },
  tried: {
    input: async (scene) => ({
      ...{ key: 'factor', value: 'days', effectiveOn: addDays(today(scene), 1) },
      carrierIds: ['station-a'],
    }),
    who: only(city),
    foreign: async () => [{ value: 'weeks' }, { carrierIds: ['station-nowhere'] }, { carrierIds: [] }],
  },
  propose: {
    input: async (scene) => ({
      key: 'comparison',
      value: 'rounded',
      effectiveOn: addDays(today(scene), 1),
      reason: '和区里商量过',
      ...request(),
    }),
    who: only({ 'city-admin': 'OK' }),
    foreign: async (scene) => [
      { effectiveOn: addDays(today(scene), -1) },
      { key: 'factor', value: 'constructor' },
      { key: 'g26PublishedOn', value: '2026-02-30' },
      { key: 'complaintHeardBy', value: 'station' },
    ],
  },
  decide: {
    input: async (scene) => ({ proposalId: await proposed(scene), agree: false, reason: '再商量', ...request() }),
    who: only(city),
    foreign: async (scene) => [
      { agree: true, proposalId: await proposed(scene, { proposedById: scene.person('city-1') }) },
      { agree: true, proposalId: await proposed(scene, { base: 10_000 }) },
      { agree: true, proposalId: await proposed(scene, { effectiveOn: addDays(today(scene), -1) }) },
      {
        proposalId: await proposed(scene, {
          ended: { how: 'withdrawn', byId: scene.stranger(), at: scene.now, reason: '', version: null },
        }),
      },
      { proposalId: 'set_nobody' },
    ],
  },
  proposals: { ...paged, input: async () => ({ state: 'waiting', sought: '公示期', limit: 5 }), who: only(city) },
}

export const law: Table['law'] = {
  governing: {
    input: async () => ({ day: '2023-12-15', matter: 'application' }),
    who: anyone,
    foreign: async () => [{ day: '2023-02-29' }, { day: '昨天' }],
  },
}
