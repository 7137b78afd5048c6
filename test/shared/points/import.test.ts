import { localDate } from '@shared/calendar/local-date'
import type { AmountRule } from '@shared/points/amount'
import { amountFromText } from '@shared/points/import/amount-text'
import { tableFromJson } from '@shared/points/import/from-json'
import { tableFromSheets } from '@shared/points/import/from-sheets'
import { cellName } from '@shared/points/import/grid'
import { sampleTable } from '@shared/points/sample-table'
import type { PointsTable } from '@shared/points/table'
import { describe, expect, test } from 'vitest'
import { gridsFrom, sheets, withCell } from './sheets'

const read = (changed = sheets, inUse = [sampleTable]) => tableFromSheets(gridsFrom(changed), inUse)
const wrong = (changed: typeof sheets, inUse = [sampleTable]) =>
  (read(changed, inUse).problems ?? []).map(({ cell, problem }) => `${cell} ${problem}`)

describe('a workbook', () => {
  test('becomes the table that it says', () => {
    const { table, problems } = read()
    expect(problems).toBeNull()
    expect(table).toMatchObject({
      ...{ id: 'official-station', version: '1', kind: 'station', effectiveFrom: '2027-01-01', official: true },
      cycle: { month: 10, day: 1, scaled: 2026 },
      ...{ total: 15_000, passMark: 8_000 },
      classes: [
        { id: 'class-1', name: '综合' },
        { id: 'class-2', name: '专业' },
      ],
    })
    expect(table!.items[0]).toEqual({
      ...{ id: 'S-01', name: '政策宣讲', classId: 'class-1', categories: ['outreach'], modes: 'any' },
      evidence: [
        { kind: 'announcement', atLeast: 1 },
        { kind: 'photo', atLeast: 2 },
        { kind: '全息影像', atLeast: 1 },
      ],
      amount: { kind: 'fixed', points: 300 },
      ...{ bonuses: [], once: null, source: '附件 4 一 1' },
    })
    expect(table!.items[1]).toMatchObject({ amount: { kind: 'range', from: 100, to: 600, step: 25 }, once: 'cycle' })
    expect(table!.deductions).toEqual([
      {
        ...{ id: 'K-01', name: '经查实的企业投诉', ground: 'found-complaint', source: '附件 4 三 1' },
        amount: { kind: 'fixed', points: 300 },
      },
    ])
    expect(table!.caps).toEqual([
      { id: 'S-01-cycle', level: { itemId: 'S-01' }, per: [], limit: { points: 1500 } },
      { id: 'S-03-times', level: { itemId: 'S-03' }, per: [], limit: { times: 10 } },
      { id: 'day', level: 'total', per: ['day', 'enterprise'], limit: { points: 1200 } },
      { id: 'general', level: { classId: 'class-1' }, per: [], limit: { times: 30 } },
    ])
    expect(table!.deductionCaps).toEqual([{ id: 'taken', level: 'total', per: ['quarter'], limit: { points: 2000 } }])
  })

  test.each<[string, string, string, string[]]>([
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
  ])('%s is told by cell, and nothing is taken', (_, cell, text, expected) => {
    const { table } = read(withCell(cell, text))
    expect(table).toBeNull()
    expect(wrong(withCell(cell, text))).toEqual(expect.arrayContaining(expected.slice(0, 1)))
  })
  test('a deduction by how often it came before stays possible', () => {
    expect(wrong(withCell('事项!D5', 'occurrence: 1=1, 2=2.5'))).toEqual([])
  })
  test('a formula is not the word that it spells: what it stands for is missing', () => {
    expect(wrong(withCell('表!A2', '=版本'))).toEqual(expect.arrayContaining(['表!A2 FORMULA', '表!A MISSING']))
    expect(wrong(withCell('上限!B2', '=S-99'))).toEqual(['上限!B2 FORMULA'])
  })
  test('whatever is wrong anywhere is told by a cell of the workbook, and once', () => {
    const everywhere = Object.entries(sheets).flatMap(([sheet, rows]) =>
      rows.flatMap((cells, row) => cells.map((_, column) => cellName(sheet, column, row))),
    )
    const words = ['', '=1', 'x', '9', '-1', 'S-01', '2027-01-01', 'day', 'x'.repeat(500)]
    for (const cell of everywhere)
      for (const word of words) {
        const told = wrong(withCell(cell, word))
        expect(told.filter((each) => !/^(表|事项|上限)!([A-Z]\d*|1) [A-Z_]+$/.test(each))).toEqual([])
        expect([cell, word, told]).toEqual([cell, word, [...new Set(told)]])
      }
  })
  test.each<[string, string, string, string[]]>([
    ['a cap whose name is none', '上限!A2', '', ['上限!A2 UNFIT']],
    ['a cap by the name of another', '上限!A3', 'day', ['上限!A3 DUPLICATE']],
    ['a cap by the name of an item’s own', '上限!A3', 'S-01-cycle', ['上限!A3 DUPLICATE']],
    ['a cap on nothing', '上限!B3', '', ['上限!B3 MISSING']],
    ['a cap of no number', '上限!D2', '十二', ['上限!D2 NOT_A_NUMBER']],
    ['an item’s cap of no number', '事项!F4', '十', ['事项!F4 NOT_A_NUMBER']],
    ['an item of no class', '事项!C3', '', ['事项!C3 UNFIT']],
    ['an item whose name is none', '事项!A4', '', ['事项!A4 UNFIT']],
  ])('%s is told where it is written, and nothing that follows from it', (_, cell, text, expected) => {
    expect(wrong(withCell(cell, text))).toEqual(expected)
  })
  test('everything wrong is told at once', () => {
    const three = withCell('事项!A3', 'S-01', withCell('事项!K2', '', withCell('事项!D4', '=1+1')))
    expect(new Set(wrong(three))).toEqual(new Set(['事项!D4 FORMULA', '事项!A3 DUPLICATE', '事项!K2 MISSING']))
  })
  test('a version or a first day that another has is told, where each is written', () => {
    const same = { ...read().table!, effectiveFrom: localDate('2028-01-01') }
    expect(wrong(sheets, [same])).toEqual(['表!B2 VERSION_TAKEN'])
    expect(wrong(sheets, [{ ...same, version: '0', effectiveFrom: localDate('2027-01-01') }])).toEqual([
      '表!B4 DATE_TAKEN',
    ])
    expect(wrong(sheets, [{ ...same, version: '0', effectiveFrom: localDate('2027-01-01'), kind: 'park' }])).toEqual([])
  })
  test('other cycles than the table in use has are told, of its own kind alone', () => {
    const before = { ...read().table!, version: '0', effectiveFrom: localDate('2026-03-01') }
    expect(wrong(withCell('表!B6', '无'), [before])).toEqual(['表!B5 CYCLE_CHANGED'])
    const otherwise = withCell('表!B5', '01-01', withCell('表!B6', '无'))
    expect(wrong(otherwise, [before])).toEqual(['表!B5 CYCLE_CHANGED'])
    expect(wrong(otherwise, [{ ...before, kind: 'park' }])).toEqual([])
  })
  test('what stands where nothing is read is told, and nothing is taken', () => {
    const second = { ...sheets, 上限二: [['编号'], ['x']] }
    expect(wrong(second)).toEqual(['上限二 UNKNOWN_SHEET'])
    expect(wrong({ ...sheets, '上限 ': [['编号'], ['x']] })).toEqual(['上限  UNKNOWN_SHEET'])
    expect(wrong({ ...sheets, Sheet2: [[]] })).toEqual([])
    const beside = { ...sheets, 上限: sheets.上限!.map((cells, nth) => (nth === 2 ? [...cells, '另加 5 分'] : cells)) }
    expect(wrong(beside)).toEqual(['上限!F1 UNKNOWN_HEADING'])
  })
  test('without its sheets it is none', () => {
    expect(tableFromSheets([], []).problems).toMatchObject([{ problem: 'NO_SHEET' }, { problem: 'NO_SHEET' }])
  })
  test('more rows than are read is a problem, not a shorter table', () => {
    const cut = gridsFrom(sheets).map((grid) => ({ ...grid, cut: grid.name === '事项' }))
    expect(tableFromSheets(cut, []).problems).toMatchObject([{ problem: 'TOO_MANY_ROWS' }])
  })
})

describe('JSON', () => {
  // read within each test: what is run while tests are collected counts for none of them
  const whole = () => read().table!
  test('of a table is that table', () => {
    expect(tableFromJson(JSON.stringify(whole()), [sampleTable])).toEqual({ table: whole(), problems: null })
  })
  test.each<[string, (table: PointsTable) => unknown, string]>([
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
    ['half a hundredth', (table) => ({ ...table, total: 0.5 }), 'total UNFIT'],
    [
      'a year that is not scaled',
      (table) => ({ ...table, cycle: { ...table.cycle, scaled: 2027 } }),
      'cycle.scaled NOT_SCALED',
    ],
    ['no kind', (table) => ({ ...table, kind: undefined }), 'kind MISSING'],
    ['not a table', () => [], ' UNFIT'],
  ])('%s', (_, changed, expected) => {
    const { problems } = tableFromJson(JSON.stringify(changed(whole())), [])
    expect((problems ?? []).map(({ cell, problem }) => `${cell} ${problem}`)).toContain(expected)
  })
  test('that does not parse is unreadable', () => {
    expect(tableFromJson('{', []).problems).toEqual([{ cell: '', problem: 'UNREADABLE', found: '' }])
  })
})

test.each<[string, AmountRule | null]>([
  ['3', { kind: 'fixed', points: 300 }],
  ['0.25', { kind: 'fixed', points: 25 }],
  ['1~6/0.25', { kind: 'range', from: 100, to: 600, step: 25 }],
  [
    'attendees: 20=1.25, 50=3.33',
    {
      kind: 'tiers',
      quantity: 'attendees',
      tiers: [
        { from: 20, points: 125 },
        { from: 50, points: 333 },
      ],
    },
  ],
  [
    'attendees：20=1.25，50=3.33',
    {
      kind: 'tiers',
      quantity: 'attendees',
      tiers: [
        { from: 20, points: 125 },
        { from: 50, points: 333 },
      ],
    },
  ],
  ['financedWan: 0.07/30', { kind: 'ratio', quantity: 'financedWan', points: 7, per: 30 }],
  ['financedWan: 0.07/30 ≤ 9', { kind: 'ratio', quantity: 'financedWan', points: 7, per: 30, atMost: 900 }],
  ['0.29', { kind: 'fixed', points: 29 }],
  ['1.005', null],
  ['-3', null],
  ['3 分', null],
  ['', null],
])('a cell that says %s', (text, amount) => {
  expect(amountFromText(text)).toEqual(amount)
})

test('cells are named as the workbook names them', () => {
  expect([cellName('表', 0, 0), cellName('表', 25, 9), cellName('表', 26, 0), cellName('表', 53, 4)]).toEqual([
    '表!A1',
    '表!Z10',
    '表!AA1',
    '表!BB5',
  ])
})
