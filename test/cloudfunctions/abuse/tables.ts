import { key } from '../../world'
import { draft, inDays, laterSample, proposedDraft } from '../table/draft'
import { city, only, paged, type Table } from './row'

const request = () => ({ requestId: key() })
const admin = { 'city-admin': 'OK' } as const

export const tables: Table['table'] = {
  list: { ...paged, input: async () => ({ limit: 5 }), who: only(city) },
  get: {
    input: async (scene) => ({ draftId: await draft(scene) }),
    who: only(city),
    foreign: async () => [{ draftId: 't_nobody' }],
  },
  begin: { input: async () => ({ name: '积分表.xlsx', ...request() }), who: only(admin) },
  bring: {
    input: async (scene) => {
      const { draftId, url, headers } = await scene.world.must('city-admin', 'table/begin', {
        name: '积分表.json',
        ...request(),
      })
      await fetch(url, { method: 'PUT', headers, body: JSON.stringify(laterSample(scene)) })
      return { draftId, ...request() }
    },
    who: only(admin),
    foreign: async (scene) => [
      { draftId: await draft(scene, { state: 'reading', sha256: null }) },
      { draftId: await draft(scene, { importedById: scene.person('city-admin') }) },
      { draftId: 't_nobody' },
    ],
  },
  map: {
    input: async (scene) => ({ draftId: await draft(scene), mapping: [{ from: 'S-01', to: null }], ...request() }),
    who: only(admin),
    foreign: async (scene) => [
      { draftId: (await proposedDraft(scene)).draftId },
      { draftId: await draft(scene, { state: 'broken', table: null }) },
      { draftId: 't_nobody' },
    ],
  },
  replay: {
    input: async (scene) => ({ draftId: await draft(scene), year: 2026, carrierIds: ['station-a'] }),
    who: only(city),
    foreign: async (scene) => [
      { draftId: await draft(scene, { state: 'broken', table: null }) },
      { carrierIds: ['station-nowhere'] },
      { year: 2030 },
    ],
  },
  propose: {
    input: async (scene) => ({ draftId: await draft(scene), effectiveFrom: inDays(scene, 20), ...request() }),
    who: only(admin),
    foreign: async (scene) => [
      { effectiveFrom: inDays(scene, 0) },
      { draftId: (await proposedDraft(scene)).draftId },
      { draftId: await draft(scene, { table: { ...laterSample(scene), items: [] } }) },
      { draftId: 't_nobody' },
    ],
  },
  decide: {
    input: async (scene) => ({ ...(await proposedDraft(scene)), approve: true, reason: '同意', ...request() }),
    who: only(city),
    foreign: async (scene) => [
      { fingerprint: 'another' },
      await proposedDraft(scene, { proposedById: scene.person('city-1') }),
      { draftId: await draft(scene) },
      { draftId: 't_nobody' },
    ],
  },
}
