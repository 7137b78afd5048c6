import { localDate } from '../calendar/local-date'
import { asId, type ItemId } from '../ids'
import { passMark, totalPoints } from '../law/g26/points'
import { inHundredths } from './amount'
import { stationCycle } from './cycle'
import type { NamedEvidence } from './evidence'
import type { Cap, DeductionItem, Item, PointsTable } from './table'

/**
 * What ships while 附件4 of G26 is missing (略): a plausible table of our own making, marked as such wherever it shows.
 * Its items and amounts are in no text; cycle, total and pass mark are those of G26 三(三)2. The official one is imported as data.
 */
export const sampleTable: PointsTable = {
  id: 'sample-station',
  version: '0.4',
  kind: 'station',
  cycle: stationCycle,
  total: inHundredths(totalPoints.value),
  passMark: inHundredths(passMark.value),
  effectiveFrom: localDate('2026-03-01'),
  official: false,
  source: '示例规则（非官方）',
  classes: [
    { id: 'general', name: '综合服务' },
    { id: 'professional', name: '专业服务' },
  ],
  items: [
    item('S-01', '政策宣讲活动', 'general', ['outreach', 'activity'], 300, {
      announcement: 1,
      'sign-in-sheet': 1,
      photo: 2,
    }),
    item('S-02', '路演、沙龙活动', 'general', ['activity'], 500, { announcement: 1, 'sign-in-sheet': 1, photo: 2 }),
    item('S-03', '融资对接', 'professional', ['finance'], 200, { 'sign-in-sheet': 1, photo: 2 }),
    item('S-04', '法律咨询', 'professional', ['legal'], 200, { 'sign-in-sheet': 1, minutes: 1 }),
    item('S-05', '数字化诊断', 'professional', ['digital'], 400, { agreement: 1, report: 1, photo: 2 }),
    item('S-06', '知识产权辅导', 'professional', ['ip', 'transfer'], 200, { 'sign-in-sheet': 1, result: 1 }),
    item('S-07', '出海服务', 'professional', ['overseas', 'market'], 200, { 'sign-in-sheet': 1, minutes: 1 }),
    item('S-08', '政策咨询', 'general', ['advice'], 100, { 'sign-in-sheet': 1, minutes: 1 }),
    item('S-09', '梯度培育辅导', 'general', ['cultivation'], 300, { 'sign-in-sheet': 1, minutes: 1, result: 1 }),
    item('S-10', '创新资源对接', 'professional', ['innovation'], 300, { 'sign-in-sheet': 1, minutes: 1, photo: 2 }),
  ],
  caps: [
    perCycle('S-01', 1500),
    perCycle('S-02', 2000),
    perCycle('S-03', 3000),
    perCycle('S-04', 2000),
    perCycle('S-05', 3200),
    perCycle('S-06', 2000),
    perCycle('S-07', 2000),
    perCycle('S-08', 1500),
    perCycle('S-09', 2400),
    perCycle('S-10', 2400),
    { id: 'general-cycle', level: { classId: 'general' }, per: [], limit: { points: 6000 } },
    { id: 'day', level: 'total', per: ['day'], limit: { points: 1200 } },
    { id: 'enterprise-month', level: 'total', per: ['enterprise', 'month'], limit: { times: 4 } },
  ],
  deductions: [
    deducts('K-01', '经查实的企业投诉', 'found-complaint', 300),
    deducts('K-02', '未履行服务承诺', 'broken-promise', 200),
    deducts('K-03', '未按要求开展服务活动', 'activity-not-as-required', 300),
  ],
  deductionCaps: [],
}

function item(
  id: string,
  name: string,
  classId: string,
  categories: readonly string[],
  points: number,
  evidence: Partial<Record<NamedEvidence, number>>,
): Item {
  return {
    id: asId<ItemId>(id),
    name,
    classId,
    categories,
    modes: 'any',
    evidence: Object.entries(evidence).map(([kind, atLeast]) => ({ kind, atLeast })),
    amount: { kind: 'fixed', points },
    bonuses: [],
    once: null,
  }
}

function perCycle(id: string, points: number): Cap {
  return { id: `${id}-cycle`, level: { itemId: asId<ItemId>(id) }, per: [], limit: { points } }
}

function deducts(id: string, name: string, ground: DeductionItem['ground'], points: number): DeductionItem {
  return { id: asId<ItemId>(id), name, ground, amount: { kind: 'fixed', points } }
}
