import { localDate } from '@shared/calendar/local-date'
import { product } from '@shared/law/basis'
import type { Procedure } from '@shared/lifecycle/procedure'
import type { ListsOf } from '@shared/points/lists-of'
import { sampleTable } from '@shared/points/sample-table'
import type { PointsTable } from '@shared/points/table'

/**
 * A kind of carrier that is not shipped, and this file is all there is of it: the same operations carry it. Another form, other states, another side that
 * decides, a clock of days, an attachment, a declaration, objections of its own; and a text that was repealed.
 */
const ours = product('测试里的一种办理。')
export const madeUp: Procedure = {
  id: 'cluster-made-up',
  title: '集群登记（测试）',
  kind: 'cluster',
  instrument: null,
  opens: { by: ['enterprise-manager'], about: 'organisation', standing: 'none', basis: ours },
  form: [
    { id: 'area', label: '占地', type: 'figure', unit: '平方千米', most: 10_000, required: true },
    { id: 'plan', label: '规划', type: 'text', most: 200 },
  ],
  attachments: [{ id: 'outline', label: '范围图', least: 1 }],
  declaration: { text: '所填属实。', basis: ours },
  conditions: [
    {
      id: 'area',
      text: '占地一般不超过 100 平方千米',
      stage: 'filing',
      test: { kind: 'measure', field: 'area', as: 'figure', least: 1 },
      force: { kind: 'soft', word: '一般' },
      basis: ours,
    },
  ],
  filing: { to: 'queued', tells: [] },
  states: [
    { id: 'queued', label: '等登记', waits: 'city', public: true, clock: { count: 3, unit: 'day', basis: ours } },
    { id: 'listed', label: '已登记', waits: null, end: 'granted' },
    { id: 'gone', label: '没有登记', waits: null, end: 'refused' },
  ],
  actions: [
    {
      id: 'list',
      label: '登记',
      from: ['queued'],
      to: 'listed',
      by: ['city-admin'],
      brings: [],
      only: [{ kind: 'over' }, { kind: 'heard' }, { kind: 'none-upheld' }, { kind: 'conditions' }],
      events: ['admitted'],
      effects: ['found-carrier'],
      tells: ['applicant'],
      basis: ours,
    },
    {
      id: 'doubt',
      label: '提出疑问',
      from: ['queued'],
      to: null,
      by: 'person',
      brings: ['objection'],
      only: [{ kind: 'not-over' }],
      tells: [],
      basis: ours,
    },
    {
      id: 'clear',
      label: '答复疑问',
      from: ['queued'],
      to: null,
      by: ['city-reviewer'],
      brings: ['reason', 'finding'],
      tells: ['objector'],
      basis: ours,
    },
    {
      id: 'drop',
      label: '不登记',
      from: ['queued'],
      to: 'gone',
      by: ['city-reviewer'],
      brings: ['reason'],
      tells: [],
      basis: ours,
    },
  ],
}
/** Its table, by which whoever has done nothing wrong passes, and its lists. */
export const madeUpTable: PointsTable = {
  ...sampleTable,
  ...{ id: 'cluster-table', version: '1', kind: 'cluster', passMark: 0, effectiveFrom: localDate('2026-03-01') },
}
export const madeUpLists: ListsOf = { kind: 'cluster', instrument: null, title: ours }
/** The same under a text that was repealed. */
export const repealed: Procedure = {
  ...madeUp,
  id: 'platform-made-up',
  title: '示范平台认定（测试）',
  kind: 'platform',
  instrument: 'd22',
}
