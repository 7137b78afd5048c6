import { type CellObject, read, SSF, utils, type WorkSheet } from '@e965/xlsx'
import { limits } from '@shared/limits'
import type { Cell, Grid } from '@shared/points/import/grid'
import { unpackedSize } from './unpacked-size'

const mostSheets = 8
const mostColumns = 40

/**
 * A workbook as it was typed, so many rows of so many sheets; formulas are kept as formulas and never worked out. What is more is told as cut.
 * @returns null when it does not open, or would unpack to more than is read
 */
export function gridsOf(bytes: Buffer): Grid[] | null {
  const size = unpackedSize(bytes)
  if (size === null || size > limits.tableUnpacked) return null
  try {
    const book = read(bytes, {
      type: 'buffer',
      dense: true,
      sheetRows: limits.tableRows + 1,
      cellHTML: false,
      cellText: true,
      cellNF: true,
    })
    const cellOf = cellsOf(book.Workbook?.WBProps?.date1904 ?? false)
    return book.SheetNames.map((name, nth) =>
      nth < mostSheets ? gridOf(name, book.Sheets[name]!, cellOf) : { name, rows: [], cut: true },
    )
  } catch {
    return null
  }
}

type Reads = (cell: CellObject | undefined) => Cell

function gridOf(name: string, sheet: WorkSheet, cellOf: Reads): Grid {
  const all = utils.decode_range(sheet['!fullref'] ?? sheet['!ref'] ?? 'A1').e.r + 1
  const rows = ((sheet['!data'] ?? []) as (CellObject | undefined)[][]).slice(0, limits.tableRows)
  return {
    name,
    rows: Array.from(rows, (cells) => rowOf(cells ?? [], cellOf)),
    cut: all > limits.tableRows,
  }
}

/** What stands further right than is read is not lost: the first of it comes in the column after. */
const rowOf = (cells: readonly (CellObject | undefined)[], cellOf: Reads): Cell[] => [
  ...Array.from(cells.slice(0, mostColumns), (cell) => cellOf(cell)),
  ...cells.slice(mostColumns).filter(Boolean).slice(0, 1).map(cellOf),
]

/** The part of the library that its types leave out. */
const formats: {
  is_date(format: string): boolean
  parse_date_code(serial: number, options: { date1904: boolean }): { y: number; m: number; d: number } | null
} = SSF

/** A day that was typed as one is a number and a format; it is read as it would be written here. */
function cellsOf(date1904: boolean): Reads {
  const dayOf = ({ t, v, z }: CellObject) => {
    if (t !== 'n' || !Number.isInteger(v) || typeof z !== 'string' || !formats.is_date(z)) return null
    const parts = formats.parse_date_code(Number(v), { date1904 })
    return parts && `${parts.y}-${String(parts.m).padStart(2, '0')}-${String(parts.d).padStart(2, '0')}`
  }
  return (cell) => {
    if (!cell) return { text: '', formula: false }
    if (cell.f !== undefined) return { text: cell.f, formula: true }
    const text = dayOf(cell) ?? (cell.t === 'n' ? cell.v : (cell.w ?? cell.v))
    return { text: String(text ?? ''), formula: false }
  }
}
