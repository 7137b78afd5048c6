import { type Cell, cellName, type Grid } from './grid'
import { type CellProblem, problemAt } from './problem'

/** One row under a line of headings: its cells by the names of their columns. */
export interface SheetRow<Column extends string> {
  /** its heading is there; one that is not is a problem by itself */
  has(column: Column): boolean
  text(column: Column): string
  cell(column: Column): string
}

/** A sheet with headings in its first row. A heading that is missing or not known, and a formula anywhere, is a problem: nothing
 * that somebody wrote is left out. Empty rows are passed over. */
export function rowsUnder<Column extends string>(
  grid: Grid,
  headings: Readonly<Record<Column, string>>,
  problems: CellProblem[],
): SheetRow<Column>[] {
  const first = grid.rows[0] ?? []
  const places = new Map<Column, number>()
  for (const [column, heading] of Object.entries<string>(headings)) {
    const place = first.findIndex(({ text }) => text.trim() === heading)
    if (place < 0) problems.push(problemAt(firstRow(grid), 'MISSING', heading))
    else places.set(column as Column, place)
  }
  const taken = new Set(places.values())
  const nameless = new Set(grid.rows.flatMap((cells) => [...cells.keys()].filter((at) => isFilled(cells[at]!))))
  for (const at of nameless)
    if (!taken.has(at)) problems.push(problemAt(cellName(grid.name, at, 0), 'UNKNOWN_HEADING', first[at]?.text))
  if (grid.cut) problems.push(problemAt(cellName(grid.name, 0, grid.rows.length), 'TOO_MANY_ROWS', grid.rows.length))
  const rows: SheetRow<Column>[] = []
  for (const [nth, cells] of grid.rows.entries()) {
    if (nth === 0 || cells.every(({ text }) => text.trim() === '')) continue
    problems.push(...formulas(grid.name, cells, nth))
    rows.push({
      has: (column) => places.has(column),
      text: (column) => textOf(cells[places.get(column) ?? -1]),
      cell(column) {
        const place = places.get(column)
        return place === undefined ? firstRow(grid) : cellName(grid.name, place, nth)
      },
    })
  }
  return rows
}

/** A sheet of two columns, a name and what it is. */
export function pairsIn<Name extends string>(
  grid: Grid,
  names: Readonly<Record<Name, string>>,
  problems: CellProblem[],
): SheetRow<Name> {
  for (const [nth, cells] of grid.rows.entries()) problems.push(...formulas(grid.name, cells, nth))
  const rowOf = (name: Name) => grid.rows.findIndex((cells) => textOf(cells[0]) === names[name])
  for (const [name, label] of Object.entries<string>(names))
    if (rowOf(name as Name) < 0) problems.push(problemAt(firstColumn(grid), 'MISSING', label))
  const known = new Set(Object.keys(names).map((name) => rowOf(name as Name)))
  for (const [nth, cells] of grid.rows.entries())
    for (const [at, cell] of cells.entries())
      if (isFilled(cell) && !(known.has(nth) && at < 2))
        problems.push(problemAt(cellName(grid.name, at, nth), 'UNKNOWN_HEADING', cell.text))
  return {
    has: (name) => rowOf(name) >= 0,
    text: (name) => textOf(grid.rows[rowOf(name)]?.[1]),
    cell: (name) => (rowOf(name) < 0 ? firstColumn(grid) : cellName(grid.name, 1, rowOf(name))),
  }
}

/** Where headings stand, and names: what is told of one that is not there is told of all of them. */
const firstRow = ({ name }: Grid) => `${name}!1`
const firstColumn = ({ name }: Grid) => `${name}!A`

export const isFilled = ({ text, formula }: Cell) => formula || text.trim() !== ''

const textOf = (cell: Cell | undefined) => (cell && !cell.formula ? cell.text.trim() : '')

function formulas(sheet: string, cells: readonly Cell[], row: number): CellProblem[] {
  return cells.flatMap(({ text, formula }, column) =>
    formula ? [problemAt(cellName(sheet, column, row), 'FORMULA', `=${text}`)] : [],
  )
}
