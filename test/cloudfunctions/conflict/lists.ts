import { localDate } from '@shared/calendar/local-date'
import { stationA } from '../newcomers'
import type { Scene } from '../scene'
import { type Decision, decision, type Given } from './row'

const city = {
  role: { role: 'city-reviewer', scope: 'city' },
  tied: 'CONFLICT_OF_INTEREST',
  concerns: ['carrier'],
} as const
const about = { matterId: stationA, carrierId: stationA, enterpriseId: null }
/** A list of the running cycle, which somebody else wrote unless the judge has a part in it. */
const listed = async (scene: Scene, { partId }: Given, state: 'draft' | 'checked', heldBack = false) => {
  const held = { stationIds: [], heldBack: [{ carrierId: stationA, reason: '一笔扣分在申请复核' }] }
  const madeByIds = [partId ?? scene.stranger()]
  // a day to come: nothing of the ledgers is asked before
  const publishOn = localDate('2027-10-16')
  const listId = await scene.pointsList({
    state,
    madeByIds,
    ...(state === 'checked' && { publishOn }),
    ...(heldBack && held),
  })
  return { input: { listId }, ...about }
}
const days = { publishOn: '2026-10-16', from: '2026-10-16', to: '2027-10-15' } as const

/** Published lists: of the station that is taken in, held back or left out. */
export const lists: Decision[] = [
  ...(['taken in', 'held back'] as const).map((title) =>
    decision({
      ...{ path: 'lists/draft', title, ...city, part: 'nobody has one' },
      make: async () => {
        const one = { carrierId: stationA, reason: '一笔扣分在申请复核' }
        const of = title === 'taken in' ? { stationIds: [stationA], heldBack: [] } : { stationIds: [], heldBack: [one] }
        return { input: { kind: 'station', cycleYear: 2026, ...of, ...days }, ...about }
      },
    }),
  ),
  decision({
    ...{ path: 'lists/draft', title: 'left out', ...city, part: 'nobody has one' },
    make: async (scene, given) => {
      const { input } = await listed(scene, given, 'draft')
      return { input: { ...input, kind: 'station', cycleYear: 2026, stationIds: [], heldBack: [], ...days }, ...about }
    },
  }),
  decision({
    ...{ path: 'lists/check', ...city, part: 'SECOND_PERSON_NEEDED', free: 'LIST_REFUSED' },
    make: (scene, given) => listed(scene, given, 'draft'),
  }),
  decision({
    ...{
      path: 'lists/check',
      title: 'of who is held back',
      ...city,
      part: 'SECOND_PERSON_NEEDED',
      free: 'LIST_REFUSED',
    },
    make: (scene, given) => listed(scene, given, 'draft', true),
  }),
  decision({
    ...{ path: 'lists/publish', ...city, part: 'SECOND_PERSON_NEEDED', free: 'LIST_REFUSED' },
    make: (scene, given) => listed(scene, given, 'checked'),
  }),
]
