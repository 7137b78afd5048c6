import type { PointsTable } from '@shared/points/table'

/** Tables with something wrong in them: what it is, the cell of the workbook that is changed, to what, and what is told of it. */
export const brokenCells: [what: string, cell: string, text: string, told: string[]][] = [
  ['a formula', '事项!D3', '=D2*0.375', ['事项!D3 FORMULA']],
  ['no basis', '事项!K2', '', ['事项!K2 MISSING']],
  ['a name twice', '事项!A3', 'S-01', ['事项!A3 DUPLICATE']],
  ['a name twice, of an award and a deduction', '事项!A5', 'S-01', ['事项!A5 DUPLICATE']],
  ['words for points', '事项!D2', '三分', ['事项!D2 NOT_A_NUMBER']],
  ['half a hundredth', '事项!D2', '0.005', ['事项!D2 NOT_A_NUMBER']],
  ['a cap in words', '事项!E2', '不设', ['事项!E2 NOT_A_NUMBER']],
  ['a service category that is none', '事项!H2', '算命', ['事项!H2 UNFIT']],
  ['a day that is none', '表!B4', '2027-02-30', ['表!B4 NOT_A_DATE']],
  ['a kind that is none', '表!B3', '茶馆', ['表!B3 UNKNOWN_WORD']],
  ['no total', '表!B7', '', ['表!B7 MISSING']],
  ['a cycle that begins nowhere', '表!B5', '十月', ['表!B5 UNFIT']],
  ['a cycle that begins on a day and something', '表!B5', '10-01 起', ['表!B5 UNFIT']],
  ['something, and a day on which a cycle begins', '表!B5', '自 10-01', ['表!B5 UNFIT']],
  ['a number of times with words', '事项!F4', '约10', ['事项!F4 NOT_A_NUMBER']],
  ['a number of times without end', '事项!F4', '12345678', ['事项!F4 NOT_A_NUMBER']],
  ['a cap on an item that is not there', '上限!B2', 'S-99', ['上限!B2 UNKNOWN_NAME']],
  ['a window that is none', '上限!C2', '年', ['上限!C2 UNKNOWN_WORD']],
  ['a heading that is not there', '事项!K1', '备注', ['事项!1 MISSING']],
  ['a heading that nobody knows', '事项!K1', '备注', ['事项!K1 UNKNOWN_HEADING']],
  ['a minus before what earns', '事项!D2', '-3', ['事项!D2 NOT_A_NUMBER']],
  ['a deduction in a class that only looks like one', '事项!C5', '扣分项', ['事项!C5 UNKNOWN_WORD']],
  ['a deduction in a class with a space', '事项!C5', '扣 分', ['事项!C5 UNKNOWN_WORD']],
  ['a cap on a deduction in its own row', '事项!E5', '9', ['事项!E5 UNFIT']],
  ['a minus before the total', '表!B7', '-150', ['表!B7 NOT_A_NUMBER']],
  ['a minus before the pass mark', '表!B8', '−80', ['表!B8 NOT_A_NUMBER']],
  ['a minus before a cap', '事项!E2', '-15', ['事项!E2 NOT_A_NUMBER']],
  ['a cap in points and in times', '上限!E2', '3', ['上限!E2 UNFIT']],
  ['a name of the general sheet that nobody knows', '表!A8', '及格缐', ['表!A8 UNKNOWN_HEADING']],
  ['a deduction by a quantity that nobody counts', '事项!D5', 'attendees: 20=1, 50=3', ['事项!D5 NOT_COUNTED']],
  ['another year that would be scaled', '表!B6', '2027', ['表!B6 NOT_SCALED']],
  ['a scaled cycle that does not begin as the text says', '表!B5', '01-01', ['表!B6 NOT_SCALED']],
]

/** The same where this is all that is told. */
export const brokenAlone: typeof brokenCells = [
  ['a cap whose name is none', '上限!A2', '', ['上限!A2 UNFIT']],
  ['a cap by the name of another', '上限!A3', 'day', ['上限!A3 DUPLICATE']],
  ['a cap by the name of an item’s own', '上限!A3', 'S-01-cycle', ['上限!A3 DUPLICATE']],
  ['a cap on nothing', '上限!B3', '', ['上限!B3 MISSING']],
  ['a cap of no number', '上限!D2', '十二', ['上限!D2 NOT_A_NUMBER']],
  ['an item’s cap of no number', '事项!F4', '十', ['事项!F4 NOT_A_NUMBER']],
  ['an item of no class', '事项!C3', '', ['事项!C3 UNFIT']],
  ['an item whose name is none', '事项!A4', '', ['事项!A4 UNFIT']],
]

/** A table in JSON, what of it is changed, and one of the problems that are told. */
export const brokenJson: [what: string, changed: (table: PointsTable) => unknown, told: string][] = [
  [
    'no basis',
    (table) => ({ ...table, items: table.items.map(({ source: _, ...item }) => item) }),
    'items[0].source MISSING',
  ],
  [
    'a class that is not there',
    (table) => ({ ...table, classes: [{ id: 'c', name: 'c' }] }),
    'items.S-01 UNKNOWN_NAME',
  ],
  [
    'evidence asked for twice',
    (table) => {
      const [first, ...rest] = table.items
      return { ...table, items: [{ ...first, evidence: [first!.evidence[0], first!.evidence[0]] }, ...rest] }
    },
    'items[0].evidence DUPLICATE',
  ],
  [
    'a cap by a window twice',
    (table) => ({ ...table, caps: [{ ...table.caps[0], per: ['day', 'day'] }] }),
    'caps[0].per DUPLICATE',
  ],
  ['half a hundredth', (table) => ({ ...table, total: 0.5 }), 'total UNFIT'],
  [
    'a year that is not scaled',
    (table) => ({ ...table, cycle: { ...table.cycle, scaled: 2027 } }),
    'cycle.scaled NOT_SCALED',
  ],
  ['no kind', (table) => ({ ...table, kind: undefined }), 'kind MISSING'],
  ['not a table', () => [], ' UNFIT'],
]
