import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx'
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
    })
    return book.SheetNames.map((name, nth) =>
      nth < mostSheets ? gridOf(name, book.Sheets[name]!) : { name, rows: [], cut: true },
    )
  } catch {
    return null
  }
}

function gridOf(name: string, sheet: WorkSheet): Grid {
  const all = utils.decode_range(sheet['!fullref'] ?? sheet['!ref'] ?? 'A1').e.r + 1
  const rows = ((sheet['!data'] ?? []) as (CellObject | undefined)[][]).slice(0, limits.tableRows)
  return {
    name,
    rows: Array.from(rows, (cells) => rowOf(cells ?? [])),
    cut: all > limits.tableRows,
  }
}

/** What stands further right than is read is not lost: the first of it comes in the column after. */
const rowOf = (cells: readonly (CellObject | undefined)[]): Cell[] => [
  ...Array.from(cells.slice(0, mostColumns), cellOf),
  ...cells.slice(mostColumns).filter(Boolean).slice(0, 1).map(cellOf),
]

function cellOf(cell: CellObject | undefined): Cell {
  if (!cell) return { text: '', formula: false }
  if (cell.f !== undefined) return { text: cell.f, formula: true }
  return { text: cell.t === 'n' ? String(cell.v) : String(cell.w ?? cell.v ?? ''), formula: false }
}
