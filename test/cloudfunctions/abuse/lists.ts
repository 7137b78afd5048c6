import { key } from '../../world'
import { putExport } from '../points/exports'
import type { Scene } from '../scene'
import { anyone, city, only, paged, type Table } from './row'

const request = () => ({ requestId: key() })
const days = { publishOn: '2026-10-16', from: '2026-10-16', to: '2027-10-15' } as const
const held = { carrierId: 'station-b', reason: '一笔扣分在申请复核' } as const
/** Everything about them is right, but the cycle still runs. */
const running = { 'city-1': 'LIST_REFUSED', 'city-2': 'LIST_REFUSED', 'city-admin': 'LIST_REFUSED' } as const
const unknown = async () => [{ listId: 'li_nobody' }]

export const lists: Table['lists'] = {
  all: { ...paged, input: async () => ({ limit: 5 }), who: only(city) },
  get: { input: async (scene) => ({ listId: await scene.pointsList() }), who: only(city), foreign: unknown },
  draft: {
    input: async (scene) => ({
      ...{
        listId: await scene.pointsList(),
        kind: 'station',
        cycleYear: 2026,
        stationIds: ['station-a'],
        heldBack: [held],
      },
      ...{ ...days, ...request() },
    }),
    who: only(city),
    foreign: async (scene) => [
      { listId: 'li_nobody' },
      { listId: await scene.pointsList({ state: 'published' }) },
      { cycleYear: 2028 },
    ],
  },
  check: {
    input: async (scene: Scene) => ({ listId: await scene.pointsList(), ...request() }),
    who: only(running),
  },
  publish: {
    // what was checked is no longer so: it goes back to be looked at again
    input: async (scene: Scene) => ({ listId: await scene.pointsList({ state: 'checked' }), ...request() }),
    who: only(city),
  },
  print: {
    input: async (scene) => ({
      ...{ listId: await scene.pointsList({ state: 'published' }), format: 'docx', ...request() },
    }),
    who: only(city),
    foreign: unknown,
  },
  prints: {
    input: async (scene) => ({ listId: await scene.pointsList({ state: 'published' }) }),
    who: only(city),
    foreign: async (scene) => [{ listId: await scene.pointsList() }, ...(await unknown())],
  },
  printLink: {
    // a file is there for whoever asked for it
    input: async (scene) => ({ listId: await putExport(scene, 'city-1'), format: 'xlsx', ...request() }),
    who: only({ 'city-1': 'OK', 'city-2': 'NOT_FOUND', 'city-admin': 'NOT_FOUND' }),
    foreign: unknown,
  },
  page: {
    input: async (scene) => ({ listId: await scene.pointsList({ state: 'published' }) }),
    who: anyone,
    foreign: async (scene) => [{ listId: await scene.pointsList() }, ...(await unknown())],
  },
  published: { ...paged, input: async () => ({ limit: 5 }), who: anyone },
  ranking: { input: async () => ({ cycleYear: 2026 }), who: only(city) },
}
