import { addDays } from '@shared/calendar/local-date'
import { key } from '../../world'
import { proposed, today } from '../settings/proposal'
import { city, only, paged, type Table } from './row'

const request = () => ({ requestId: key() })

export const settings: Table['settings'] = {
  list: { input: async () => ({}), who: only(city) },
  preview: {
    input: async () => ({ key: 'factor', value: 'days' }),
    who: only(city),
    foreign: async () => [
      { value: 'weeks' },
      { key: 'complaintFoundBy' },
      { key: 'publicNoticeWorkingDays', value: 0 },
    ],
  },
  propose: {
    input: async (scene) => ({
      key: 'cityReviewWorkingDays',
      value: 20,
      effectiveOn: addDays(today(scene), 1),
      reason: '和区里商量过',
      ...request(),
    }),
    who: only({ 'city-admin': 'OK' }),
    foreign: async (scene) => [
      { effectiveOn: addDays(today(scene), -1) },
      { value: 'constructor' },
      { value: null },
      { key: 'complaintHeardBy', value: 'district' },
    ],
  },
  decide: {
    input: async (scene) => ({ proposalId: await proposed(scene), agree: true, reason: '同意', ...request() }),
    who: only(city),
    foreign: async (scene) => [
      { proposalId: await proposed(scene, { proposedById: scene.person('city-1') }) },
      { proposalId: await proposed(scene, { base: 10_000 }) },
      { proposalId: await proposed(scene, { effectiveOn: addDays(today(scene), -1) }) },
      {
        proposalId: await proposed(scene, {
          ended: { how: 'withdrawn', byId: scene.stranger(), at: scene.now, reason: '', version: null },
        }),
      },
      { proposalId: 'set_nobody' },
    ],
  },
  proposals: { ...paged, input: async () => ({ state: 'waiting', limit: 5 }), who: only(city) },
}
