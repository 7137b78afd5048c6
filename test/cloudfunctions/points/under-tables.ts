import { localDate } from '@shared/calendar/local-date'
import type { Category } from '@shared/directory/categories'
import { sampleTable } from '@shared/points/sample-table'
import type { PointsTable } from '@shared/points/table'
import type { ServiceRecord } from '../../../cloudfunctions/store/records'
import { workbook } from '../../../dev/year/workbook'
import { laterVersion, otherTable } from '../../shared/points/other-table'

/** A service, what its record says, and by hand what the table gives for it and how much of that its caps let count. */
export interface Served {
  itemId: string
  record?: Partial<Pick<ServiceRecord, 'quantities' | 'mode'>> & { category?: Category }
  /** what the reviewer chooses, where the item leaves a range */
  chosen?: number
  worth: number
  counts: number
}
/** What is taken off for a fact of its own, one a day. */
export interface TakenOff {
  itemId: string
  /** in this order: what fades or grows does so by those before */
  worth: number
  /** where the item leaves a range */
  chosen?: number
}
export interface UnderTable {
  /** as it is brought; null: the one that ships */
  file: { name: string; bytes: Buffer<ArrayBuffer> } | null
  version: string
  passMark: number
  /** one a day */
  services: readonly Served[]
  /** the total once the first of them is taken back, and its room under the caps is free again */
  withoutFirst: number
  takenOff: readonly TakenOff[]
  /** the total of the first cycle, which is scaled by 12/7 and the caps of a cycle by 7/12, after the first service and after a second of it */
  short: readonly [number, number]
  /** a service that earns nothing under it, and why */
  nothing: Omit<Served, 'worth' | 'counts'> & { why: string }
}

const made = '测试用表'

/** As somebody would type it: thresholds, a ratio, a range, a one-off item, amounts that fade; made up, as all of these. */
const typed = workbook({
  表: [
    ['编号', 'typed-station'],
    ['版本', '1'],
    ['适用', '专精特新服务站'],
    ['起始日', '2027-01-01'],
    ['周期起始', '10-01'],
    ['折算年度', '2026'],
    ['总分', '60'],
    ['及格线', '12'],
    ['出处', made],
    ['正式', '是'],
  ],
  事项: [
    ['编号', '事项', '类', '分值', '周期上限', '次数上限', '佐证', '服务类别', '方式', '只计一次', '依据'],
    ['T-1', '活动', '触达', 'attendees: 20=1.25, 50=3.33', '6', '', '现场照片', '不限', '不限', '', made],
    ['T-2', '融资额', '深度', 'financedWan: 0.07/30 <= 9', '', '', '', '融资促进', '不限', '', made],
    ['T-3', '典型案例', '深度', '1~6/0.25', '', '1', '', '不限', 'onsite、visit', '', made],
    ['T-4', '年报', '深度', '2.5', '', '', '', '不限', '不限', '周期', made],
    ['T-5', '递减事项', '触达', 'occurrence: 1=2, 3=0.9', '', '', '', '不限', '不限', '', made],
    ['T-9', '投诉', '扣分', '−1.5', '', '', '', '', '', '', made],
    ['T-10', '约而不办', '扣分', '1~3/0.5', '', '', '', '', '', '', made],
    ['T-11', '答复迟了', '扣分', 'occurrence: 1=1, 2=2.5', '', '', '', '', '', '', made],
  ],
  上限: [
    ['编号', '对象', '每', '分', '次'],
    ['depth', '深度', '', '9', ''],
  ],
})

/** As data: the table of the engine's own tests, in a shape that a person could meet. */
const asData: PointsTable = {
  ...otherTable,
  ...{ id: 'data-station', version: '7', effectiveFrom: localDate('2027-01-01'), passMark: 1_200 },
  items: otherTable.items.map((item) => ({
    ...item,
    source: made,
    // the services here have photos and nothing else
    evidence: item.evidence.filter(({ kind }) => kind === 'photo').map((photo) => ({ ...photo, atLeast: 2 })),
  })),
  caps: [...otherTable.caps.filter(({ id }) => id !== 'enterprise-day'), laterVersion.caps[4]!],
  deductions: otherTable.deductions.map((item) => ({ ...item, source: made })),
}

export const underTables: Record<string, UnderTable> = {
  'the table that ships': {
    file: null,
    version: sampleTable.version,
    passMark: 8_000,
    services: [
      { itemId: 'S-03', worth: 200, counts: 200 },
      { itemId: 'S-03', worth: 200, counts: 200 },
      { itemId: 'S-03', worth: 200, counts: 200 },
      { itemId: 'S-03', worth: 200, counts: 200 },
      // an enterprise counts four times in a month
      { itemId: 'S-03', worth: 200, counts: 0 },
    ],
    withoutFirst: 800,
    takenOff: [{ itemId: 'K-02', worth: 200 }],
    short: [343, 686],
    nothing: { itemId: 'S-04', why: 'ITEM_DOES_NOT_FIT' },
  },
  'a table brought as a workbook': {
    file: { name: '积分表.xlsx', bytes: typed },
    version: '1',
    passMark: 1_200,
    services: [
      { itemId: 'T-1', record: { quantities: { attendees: 50 } }, worth: 333, counts: 333 },
      { itemId: 'T-1', record: { quantities: { attendees: 5000 } }, worth: 333, counts: 267 },
      { itemId: 'T-2', record: { quantities: { financedWan: 1000 } }, worth: 233, counts: 233 },
      { itemId: 'T-3', chosen: 350, worth: 350, counts: 350 },
      { itemId: 'T-3', chosen: 100, worth: 100, counts: 0 },
      { itemId: 'T-4', worth: 250, counts: 250 },
      { itemId: 'T-5', worth: 200, counts: 200 },
      { itemId: 'T-5', worth: 200, counts: 200 },
      { itemId: 'T-5', worth: 90, counts: 90 },
    ],
    withoutFirst: 1656,
    takenOff: [
      { itemId: 'T-10', worth: 100, chosen: 100 },
      { itemId: 'T-11', worth: 100 },
      { itemId: 'T-11', worth: 250 },
    ],
    // the second has 17 hundredths left under 6 points a cycle
    short: [571, 600],
    nothing: { itemId: 'T-1', record: { quantities: { attendees: 19 } }, why: 'BELOW_THRESHOLD' },
  },
  'a table brought as data': {
    file: { name: '积分表.json', bytes: Buffer.from(JSON.stringify(asData)) },
    version: '7',
    passMark: 1_200,
    services: [
      {
        itemId: 'event',
        record: { quantities: { attendees: 60 }, mode: 'online', category: 'activity' },
        worth: 350,
        counts: 350,
      },
      {
        itemId: 'event',
        record: { quantities: { attendees: 200 }, mode: 'onsite', category: 'activity' },
        worth: 710,
        counts: 700,
      },
      { itemId: 'loan', record: { quantities: { financedWan: 3000, firstLoan: 1 } }, worth: 750, counts: 750 },
      { itemId: 'loan', record: { quantities: { financedWan: 3000 } }, worth: 700, counts: 350 },
      { itemId: 'case-study', chosen: 125, worth: 125, counts: 125 },
      { itemId: 'yearbook', worth: 250, counts: 250 },
    ],
    withoutFirst: 2175,
    takenOff: [
      { itemId: 'promise', worth: 250, chosen: 250 },
      { itemId: 'else', worth: 75 },
    ],
    short: [600, 1200],
    nothing: { itemId: 'loan', why: 'QUANTITY_MISSING' },
  },
}
