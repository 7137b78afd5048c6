import { localDate } from '@shared/calendar/local-date'
import { asId, type ItemId } from '@shared/ids'
import type { Cap, PointsTable } from '@shared/points/table'

const itemId = (id: string) => asId<ItemId>(id)

/** A table that differs in every way from the shipped one: tiers, a ratio, one-off items, a reviewer's range, bonuses, every cap. */
export const otherTable: PointsTable = {
  id: 'other',
  version: '2026-b',
  kind: 'station',
  cycle: { month: 10, day: 1, scaled: 2026 },
  total: 15_000,
  passMark: 8_000,
  effectiveFrom: localDate('2026-03-01'),
  official: true,
  source: '测试用表',
  classes: [
    { id: 'reach', name: '触达' },
    { id: 'depth', name: '深度' },
    { id: 'honours', name: '荣誉' },
  ],
  items: [
    {
      id: itemId('event'),
      name: '活动',
      classId: 'reach',
      categories: ['activity', 'outreach'],
      modes: ['onsite', 'online'],
      evidence: [
        { kind: 'photo', atLeast: 3 },
        { kind: 'hologram', atLeast: 1 },
      ],
      amount: {
        kind: 'tiers',
        quantity: 'attendees',
        tiers: [
          { from: 20, points: 125 },
          { from: 50, points: 333 },
          { from: 200, points: 710 },
        ],
      },
      bonuses: [{ id: 'event-online', name: '线上', when: { mode: ['online'] }, add: { points: 17 } }],
      once: null,
    },
    {
      id: itemId('loan'),
      name: '融资额',
      classId: 'depth',
      categories: ['finance'],
      modes: 'any',
      evidence: [{ kind: 'agreement', atLeast: 1 }],
      amount: { kind: 'ratio', quantity: 'financedWan', points: 7, per: 30, atMost: 900 },
      bonuses: [
        {
          id: 'loan-giant',
          name: '小巨人',
          when: { beneficiaryTier: ['little-giant', 'champion'] },
          add: { percent: 35 },
        },
        { id: 'loan-first', name: '首贷', when: { quantity: 'firstLoan', atLeast: 1 }, add: { points: 50 } },
      ],
      once: null,
    },
    {
      id: itemId('case-study'),
      name: '典型案例',
      classId: 'depth',
      categories: 'any',
      modes: 'any',
      evidence: [],
      amount: { kind: 'range', from: 100, to: 600, step: 25 },
      bonuses: [],
      once: null,
    },
    {
      id: itemId('centre'),
      name: '建成中心',
      classId: 'honours',
      categories: 'any',
      modes: 'any',
      evidence: [{ kind: 'result', atLeast: 1 }],
      amount: { kind: 'fixed', points: 1000 },
      bonuses: [],
      once: 'ever',
    },
    {
      id: itemId('yearbook'),
      name: '年报',
      classId: 'honours',
      categories: 'any',
      modes: 'any',
      evidence: [],
      amount: { kind: 'fixed', points: 250 },
      bonuses: [],
      once: 'cycle',
    },
    {
      id: itemId('fading'),
      name: '递减事项',
      classId: 'reach',
      categories: 'any',
      modes: 'any',
      evidence: [],
      amount: {
        kind: 'tiers',
        quantity: 'occurrence',
        tiers: [
          { from: 1, points: 200 },
          { from: 3, points: 90 },
        ],
      },
      bonuses: [],
      once: null,
    },
  ],
  caps: [
    { id: 'event-day', level: { itemId: itemId('event') }, per: ['day'], limit: { points: 700 } },
    { id: 'loan-enterprise', level: { itemId: itemId('loan') }, per: ['enterprise'], limit: { points: 1100 } },
    { id: 'case-quarter', level: { itemId: itemId('case-study') }, per: ['quarter'], limit: { times: 2 } },
    { id: 'reach-month', level: { classId: 'reach' }, per: ['month'], limit: { points: 1500 } },
    { id: 'depth-cycle', level: { classId: 'depth' }, per: [], limit: { points: 5000 } },
    { id: 'enterprise-day', level: 'total', per: ['enterprise', 'day'], limit: { times: 2 } },
    { id: 'all-day', level: 'total', per: ['day'], limit: { points: 2000 } },
    { id: 'all-cycle', level: 'total', per: [], limit: { points: 14_000 } },
  ],
  deductions: [
    {
      id: itemId('complaint'),
      name: '投诉',
      ground: 'found-complaint',
      amount: {
        kind: 'tiers',
        quantity: 'occurrence',
        tiers: [
          { from: 1, points: 100 },
          { from: 2, points: 250 },
        ],
      },
    },
    {
      id: itemId('promise'),
      name: '承诺',
      ground: 'broken-promise',
      amount: { kind: 'range', from: 50, to: 500, step: 50 },
    },
    { id: itemId('else'), name: '其他', ground: 'other', amount: { kind: 'fixed', points: 75 } },
  ],
  deductionCaps: [
    { id: 'promise-month', level: { itemId: itemId('promise') }, per: ['month'], limit: { points: 800 } },
    { id: 'all-deductions', level: 'total', per: [], limit: { points: 3000 } },
  ],
}

/** It changed within the cycle: caps tightened, loosened, dropped, new, and counted in another unit. */
export const laterVersion: PointsTable = {
  ...otherTable,
  version: '2026-c',
  effectiveFrom: localDate('2026-05-01'),
  caps: [
    { id: 'event-day', level: { itemId: itemId('event') }, per: ['day'], limit: { points: 300 } },
    { id: 'case-quarter', level: { itemId: itemId('case-study') }, per: ['quarter'], limit: { points: 900 } },
    { id: 'depth-cycle', level: { classId: 'depth' }, per: [], limit: { points: 6500 } },
    { id: 'enterprise-day', level: 'total', per: ['day', 'enterprise'], limit: { times: 3 } },
    { id: 'fading-cycle', level: { itemId: itemId('fading') }, per: ['enterprise'], limit: { times: 2 } },
    { id: 'all-cycle', level: 'total', per: [], limit: { points: 9_000 } },
  ],
  deductionCaps: [{ id: 'all-deductions', level: 'total', per: [], limit: { times: 3 } }],
  total: 12_000,
  passMark: 7_500,
}

/** Stricter in all things, from the first day of the next cycle on: nothing of it holds in this one. */
export const nextCycleVersion: PointsTable = {
  ...laterVersion,
  version: '2027-a',
  effectiveFrom: localDate('2026-10-01'),
  caps: laterVersion.caps.map((cap): Cap => ({ ...cap, limit: 'times' in cap.limit ? { times: 1 } : { points: 100 } })),
  deductionCaps: [{ id: 'all-deductions', level: 'total', per: [], limit: { times: 1 } }],
  total: 9_000,
  passMark: 9_000,
}
