// @vitest-environment jsdom
import { localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type ListId, type TableDraftId } from '@shared/ids'
import { limits } from '@shared/limits'
import { beforeEach, expect, it, vi } from 'vitest'
import { queryClient } from '@/api/query-client'
import { lists } from '@/copy/lists'
import { states } from '@/copy/states'
import { tables } from '@/copy/tables'
import { ListDesk } from '@/packages/city/lists/list-desk'
import type { ListView } from '@/packages/city/lists/queries'
import type { TableDraft } from '@/packages/city/table-draft/answer'
import { Trial } from '@/packages/city/table-draft/trial'
import { carriers } from '../../../demo/index'
import { wholeAnswer } from '../../shared/directory/directory-of'
import { draw } from './draw'
import { answersTo, lost } from './server'

vi.mock('@tarojs/components', () => import('./components'))
vi.mock('@tarojs/taro', () => import('./taro'))
vi.mock('@/platform/call', () => import('./server'))

/** More than are asked for in one call of either. */
const count = Math.max(limits.replayed, limits.standings) + 1
const station = carriers.find(({ kind }) => kind === 'station')!
const stations = Array.from({ length: count }, (_, n) => ({ ...station, id: asId<CarrierId>(`s-${n}`) }))
const last = stations.at(-1)!.id
const idsOf = (input: unknown) => (input as { carrierIds: CarrierId[] }).carrierIds

const version = { kind: 'station' as const, id: 't', name: '示例', effectiveFrom: localDate('2026-10-01'), items: 1 }
const draft = { id: asId<TableDraftId>('d_1'), version } as unknown as TableDraft
const today = localDate('2026-11-01')
const list = {
  ...{ id: asId<ListId>('l_1'), cycleYear: 2026, name: '第一批', state: 'draft', count: 0, publishedAt: null },
  ...{ publishOn: today, from: today, to: today, asInText: false, stations: [], heldBack: [], own: true },
  ...{ kind: 'station', madeAt: 0, checkedAt: null, head: null },
} as unknown as ListView

const replayed = (input: unknown) => ({
  ...{ year: 2026, passMark: 8000 },
  stations: idsOf(input).map((carrierId) => ({
    ...{ carrierId, name: carrierId, before: 0, after: 0, crosses: null, moved: [], dropped: [] },
  })),
})
const stood = (input: unknown) => ({
  stations: idsOf(input).map((carrierId) => ({ carrierId, passed: false, listId: null })),
})
beforeEach(() => {
  queryClient.clear()
  answersTo('directory/snapshot', () => wholeAnswer(stations, 0))
})

const parts = [
  {
    ...{ what: 'a table tried on a cycle', path: 'table/replay', answer: replayed, part: <Trial draft={draft} /> },
    ...{ begin: tables.try, shows: tables.crossed(0, 0) },
  },
  {
    ...{ what: 'a list', path: 'points/standings', answer: stood, part: <ListDesk list={list} /> },
    ...{ begin: null, shows: lists.sum(0, 0, 0, 0, 0) },
  },
]

it.each(parts)(
  'where some stations of $what did not come it says so, and asks again',
  async ({ path, answer, part, begin, shows }) => {
    answersTo(path, (input) => (idsOf(input).includes(last) ? lost(path)(input) : answer(input)))
    const page = await draw(part)
    if (begin) await page.press(begin)
    await page.shows(states.failed.read.title)
    expect(page.text()).not.toContain(shows)
    answersTo(path, answer)
    await page.press(states.retry)
    await page.shows(shows)
    expect(page.text()).not.toContain(states.failed.read.title)
    await page.close()
  },
)
