import { localDate } from '@shared/calendar/local-date'
import type { AmountRule } from '@shared/points/amount'
import type { CapWindow, Item, PointsTable } from '@shared/points/table'
import { itemId } from './builders'

/**
 * Made-up tables of the other kinds that G26 has points for. Its annexes 1 (集群) and 3 (育新平台) are 略, so no item, amount or cap here is
 * theirs. What the text says is kept: the 育新平台 are evaluated each year, by services (二(三)); the 集群 report each year, and are
 * evaluated by what they report, for which no enterprise is served (一(三)); neither has a total or a pass mark; 20 enterprises is 二(一)1(1).
 */
const item = (id: string, name: string, classId: string, amount: AmountRule, own: Partial<Item> = {}): Item => ({
  ...{ id: itemId(id), name, classId, categories: 'any', modes: 'any', evidence: [], amount, bonuses: [], once: null },
  source: '测试用表（示例）',
  ...own,
})
const cap = (id: string, per: CapWindow[], limit: { points: number } | { times: number }) => ({
  ...{ id: `${id}-cap`, level: { itemId: itemId(id) }, per, limit },
})

const made = {
  version: '1',
  total: null,
  passMark: null,
  effectiveFrom: localDate('2026-06-01'),
  official: false,
  source: '测试用表（示例，非官方）',
} as const

export const incubatorTable: PointsTable = {
  ...made,
  id: 'sample-incubator',
  kind: 'incubator',
  cycle: { month: 1, day: 1, scaled: null },
  classes: [
    { id: 'found', name: '发现培育企业' },
    { id: 'support', name: '创新资源支持' },
    { id: 'activities', name: '专业化品牌化活动' },
  ],
  items: [
    item(
      'resident',
      '入驻企业（上年末）',
      'found',
      {
        kind: 'tiers',
        quantity: 'enterprises',
        tiers: [
          { from: 20, points: 1000 },
          { from: 40, points: 1700 },
        ],
      },
      { once: 'cycle' },
    ),
    item('moved-in', '推动新注册或迁入', 'found', { kind: 'fixed', points: 150 }),
    item('equity', '股权投资对接', 'support', {
      ...{ kind: 'ratio', quantity: 'financedWan', points: 10, per: 50, atMost: 1200 },
    }),
    item('lab', '实验室开放共享', 'support', { kind: 'ratio', quantity: 'hours', points: 5, per: 4 }),
    item(
      'summit',
      '行业峰会、路演',
      'activities',
      {
        kind: 'tiers',
        quantity: 'attendees',
        tiers: [
          { from: 30, points: 200 },
          { from: 100, points: 450 },
        ],
      },
      {
        bonuses: [
          { id: 'summit-online', name: '线上直播', when: { mode: ['online'] }, add: { percent: 10 } },
          { id: 'summit-tier', name: '面向小巨人', when: { beneficiaryTier: ['little-giant'] }, add: { points: 25 } },
        ],
      },
    ),
  ],
  caps: [
    cap('summit', ['quarter'], { times: 2 }),
    cap('equity', ['enterprise'], { points: 1500 }),
    cap('lab', ['month'], { points: 300 }),
    { id: 'found-cap', level: { classId: 'found' }, per: [], limit: { points: 2000 } },
  ],
  deductions: [],
  deductionCaps: [],
}

export const clusterTable: PointsTable = {
  ...made,
  id: 'sample-cluster',
  kind: 'cluster',
  // the text states no period: the year that is reported on by the end of March
  cycle: { month: 1, day: 1, scaled: null },
  classes: [
    { id: 'market', name: '国际大市场' },
    { id: 'green', name: '绿色化发展' },
    { id: 'governance', name: '治理机制' },
  ],
  items: [
    item('newly', '新认定国家级集群', 'governance', { kind: 'fixed', points: 2000 }, { once: 'ever' }),
    item(
      'plan',
      '三年规划年度完成',
      'governance',
      { kind: 'range', from: 500, to: 3000, step: 250 },
      { once: 'cycle' },
    ),
    item(
      'clean-share',
      '可再生能源使用比例（千分比）',
      'green',
      {
        kind: 'tiers',
        quantity: 'cleanPermille',
        tiers: [
          { from: 155, points: 300 },
          { from: 325, points: 800 },
        ],
      },
      { once: 'cycle' },
    ),
    item('fair', '组织参加展会', 'market', { kind: 'ratio', quantity: 'enterprises', points: 20, per: 3, atMost: 600 }),
    item('branch', '企业设置海外分支机构', 'market', {
      kind: 'tiers',
      quantity: 'occurrence',
      tiers: [
        { from: 1, points: 400 },
        { from: 3, points: 100 },
      ],
    }),
  ],
  caps: [
    cap('fair', [], { points: 1000 }),
    { id: 'market-cap', level: { classId: 'market' }, per: [], limit: { points: 1500 } },
    { id: 'all-cap', level: 'total', per: ['day'], limit: { times: 3 } },
  ],
  deductions: [
    {
      ...{ id: itemId('late'), name: '未按时填报', ground: 'other', amount: { kind: 'fixed', points: 500 } },
      source: '测试用表（示例）',
    },
  ],
  deductionCaps: [{ id: 'late-cap', level: 'total', per: [], limit: { times: 1 } }],
}
