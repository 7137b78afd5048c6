import { localDate } from '@shared/calendar/local-date'
import type { AmountRule } from '@shared/points/amount'
import { amountFromText } from '@shared/points/import/amount-text'
import { tableFromJson } from '@shared/points/import/from-json'
import { tableFromSheets } from '@shared/points/import/from-sheets'
import { cellName } from '@shared/points/import/grid'
import { sampleTable } from '@shared/points/sample-table'
import { describe, expect, test } from 'vitest'
import { brokenAlone, brokenCells, brokenJson } from './broken-tables'
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

  test.each(brokenCells)('%s is told by cell, and nothing is taken', (_, cell, text, expected) => {
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
  test.each(brokenAlone)(
    '%s is told where it is written, and nothing that follows from it',
    (_, cell, text, expected) => {
      expect(wrong(withCell(cell, text))).toEqual(expected)
    },
  )
  test('a cap on one of several deductions is one of the deductions', () => {
    const [heads, ...rows] = sheets.事项!
    const second = ['K-02', ...rows.at(-1)!.slice(1)]
    const two = { ...sheets, 事项: [heads!, ...rows, second] }
    const { table } = read(withCell('上限!B4', 'K-01', two))
    expect(table!.deductionCaps).toMatchObject([{ id: 'taken', level: { itemId: 'K-01' } }])
  })
  test('a cap may be on one item', () => {
    const { table } = read(withCell('上限!B2', 'S-03'))
    expect(table!.caps).toContainEqual(expect.objectContaining({ id: 'day', level: { itemId: 'S-03' } }))
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
  test('a row of blanks is none, nor are blanks around the name of a sheet', () => {
    expect(read({ ...sheets, 事项: [...sheets.事项!, ['  ', ' ']] })).toEqual(read())
    const { 上限: caps, ...others } = sheets
    expect(read({ ...others, ' 上限 ': caps! })).toEqual(read())
  })
  test('each heading and each name that is not there is told, and nothing that follows from it', () => {
    const told = (changed: typeof sheets) => (read(changed).problems ?? []).map((each) => Object.values(each).join(' '))
    expect(told(withCell('事项!K1', '备注', withCell('事项!D1', '分')))).toEqual([
      ...['事项!1 MISSING 分值', '事项!1 MISSING 依据', '事项!D1 UNKNOWN_HEADING 分', '事项!K1 UNKNOWN_HEADING 备注'],
    ])
    const { 表: [_id, _version, ...general] = [] } = sheets
    expect(told({ ...sheets, 表: general })).toEqual(['表!A MISSING 编号', '表!A MISSING 版本'])
  })
  test('without an item that earns there is no table', () => {
    const [heads, ...rows] = sheets.事项!
    const costs = { ...sheets, 事项: [heads!, rows.at(-1)!], 上限: [sheets.上限![0]!] }
    expect(wrong(costs)).toEqual(['事项!A UNFIT'])
  })
  test('what could not be read is told as it was found', () => {
    expect(read(withCell('表!B5', '十月')).problems).toEqual([{ cell: '表!B5', problem: 'UNFIT', found: '十月' }])
    expect(read(withCell('表!B5', '')).problems).toEqual([{ cell: '表!B5', problem: 'MISSING', found: '' }])
  })
  test('what stands where nothing is read is told, and nothing is taken', () => {
    const third = { ...sheets, 表: sheets.表!.map((cells, nth) => (nth === 2 ? [...cells, '另'] : cells)) }
    expect(wrong(third)).toEqual(['表!C3 UNKNOWN_HEADING'])
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
  test('a row that ends early is one whose last cells are empty', () => {
    const shorter = (rows: string[][]) =>
      rows.map((cells) => cells.slice(0, cells.findLastIndex((text) => text !== '') + 1))
    const short = Object.fromEntries(Object.entries(sheets).map(([sheet, rows]) => [sheet, shorter(rows)]))
    expect(short).not.toEqual(sheets)
    expect(read(short)).toEqual(read())
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
  test.each(brokenJson)('%s', (_, changed, expected) => {
    const { problems } = tableFromJson(JSON.stringify(changed(whole())), [])
    expect((problems ?? []).map(({ cell, problem }) => `${cell} ${problem}`)).toContain(expected)
  })
  test('says what it found', () => {
    const { problems } = tableFromJson(JSON.stringify({ ...whole(), total: 0.5 }), [])
    expect(problems).toEqual([{ cell: 'total', problem: 'UNFIT', found: '0.5' }])
  })
  test('that does not parse is unreadable', () => {
    expect(tableFromJson('{', []).problems).toEqual([{ cell: '', problem: 'UNREADABLE', found: '' }])
  })
})

test.each<[string, AmountRule | null]>([
  ['3', { kind: 'fixed', points: 300 }],
  ['0.25', { kind: 'fixed', points: 25 }],
  ['1~6/0.25', { kind: 'range', from: 100, to: 600, step: 25 }],
  ['1～6/0.25', { kind: 'range', from: 100, to: 600, step: 25 }],
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
