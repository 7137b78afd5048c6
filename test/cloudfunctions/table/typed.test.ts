import { type CellObject, utils, write } from '@e965/xlsx'
import { tableFromSheets } from '@shared/points/import/from-sheets'
import { expect, it } from 'vitest'
import { gridsOf } from '../../../cloudfunctions/modules/table/workbook'
import { sheets } from '../../shared/points/sheets'

/** The workbook of the other tests, with cells as a spreadsheet program keeps them, and sheets that hold something more. */
function typed(cells: Record<string, CellObject>, more: string[] = []): Buffer {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows)
    for (const [at, cell] of Object.entries(cells))
      if (at.startsWith(`${name}!`)) {
        const place = at.slice(name.length + 1)
        sheet[place] = cell
        const range = utils.decode_range(sheet['!ref']!)
        const { c } = utils.decode_cell(place)
        sheet['!ref'] = utils.encode_range({ ...range, e: { ...range.e, c: Math.max(range.e.c, c) } })
      }
    utils.book_append_sheet(book, sheet, name)
  }
  for (const name of more) utils.book_append_sheet(book, utils.aoa_to_sheet([['多的']]), name)
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}
const read = (bytes: Buffer) => tableFromSheets(gridsOf(bytes) ?? [], [])
const problems = (bytes: Buffer) => (read(bytes).problems ?? []).map(({ cell, problem }) => `${cell} ${problem}`)

it('a day that was typed as one is that day', () => {
  // 1 January 2027 and 1 October 2026, as such programs count days
  const bytes = typed({
    '表!B4': { t: 'n', v: 46388, z: 'yyyy/m/d' },
    '表!B5': { t: 'n', v: 46296, z: 'm"月"d"日"' },
  })
  expect(read(bytes).table).toMatchObject({ effectiveFrom: '2027-01-01', cycle: { month: 10, day: 1 } })
})

it('a number that is no day stays a number', () => {
  expect(read(typed({ '表!B7': { t: 'n', v: 150, z: '0.00' } })).table).toMatchObject({ total: 15_000 })
})

it('what stands far to the right, or on a sheet after those that are read, is told', () => {
  expect(problems(typed({ '事项!AZ2': { t: 's', v: '另加 5 分' } }))).toEqual(['事项!AO1 UNKNOWN_HEADING'])
  const many = Array.from({ length: 9 }, (_, nth) => `另${nth}`)
  expect(problems(typed({}, many))).toEqual(many.map((name) => `${name} UNKNOWN_SHEET`))
})
