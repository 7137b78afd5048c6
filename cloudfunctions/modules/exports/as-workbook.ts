import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { listPrint as words } from '@shared/copy/list-print'
import type { Printed } from '@shared/points/list-print'

/** The list as .xlsx. Every word is a cell of text, so that one which begins with = + - or @ is never a formula. */
export function asWorkbook({ title, lines, columns, rows, head, headNote }: Printed): Buffer {
  const grid: (string | number)[][] = [
    [title],
    ...lines.map((line) => [line]),
    [],
    [...columns],
    ...rows.map((row) => [...row]),
    [],
    ...[[words.head], ...head.map((pair) => [...pair]), [headNote]],
  ]
  const sheet: WorkSheet = {}
  for (const [r, row] of grid.entries())
    for (const [c, value] of row.entries()) sheet[utils.encode_cell({ r, c })] = cellOf(value)
  sheet['!ref'] = utils.encode_range({ r: 0, c: 0 }, { r: grid.length - 1, c: columns.length - 1 })
  sheet['!cols'] = columns.map((column, c) => ({ wch: widest([column, ...rows.map((row) => row[c] ?? '')]) }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, words.sheet)
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

const cellOf = (value: string | number): CellObject =>
  typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value, z: '@' }

const [leastWidth, mostWidth] = [6, 60]
/** In characters, of which one of ours takes two. */
const widthOf = (value: string | number) =>
  [...String(value)].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 2)
const widest = (values: readonly (string | number)[]) =>
  Math.min(mostWidth, Math.max(leastWidth, ...values.map(widthOf)))
