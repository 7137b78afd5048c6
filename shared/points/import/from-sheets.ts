import { tableSheets as words } from '../../copy/table-sheets'
import { kindIds, kinds } from '../../directory/kinds'
import type { PointsTable } from '../table'
import { broken, type Checked, checkTable } from './check'
import type { Grid } from './grid'
import { type Parsed, parse } from './parse'
import { type CellProblem, problemAt } from './problem'
import { capCells, capRows } from './sheet-caps'
import { itemRows } from './sheet-items'
import { isFilled, pairsIn, rowsUnder } from './sheet-reader'

/** A table kept in a workbook: sheets 表, 事项 and, where a cap is more than an item's own, 上限. Everything wrong is told at once, by cell. */
export function tableFromSheets(sheets: readonly Grid[], inUse: readonly PointsTable[]): Checked {
  const problems: CellProblem[] = []
  const sheet = (name: string) => sheets.find((grid) => grid.name.trim() === name)
  for (const grid of sheets)
    if (!sheetNames.includes(grid.name.trim()) || sheet(grid.name.trim()) !== grid) unread(grid, problems)
  const [general, listed] = [sheet(words.general.sheet), sheet(words.items.sheet)]
  if (!general || !listed) {
    const lacking = [words.general.sheet, words.items.sheet].filter((name) => !sheet(name))
    return broken([...lacking.map((name) => problemAt('', 'NO_SHEET', name)), ...problems])
  }
  const cells = new Map<string, string>()
  const pairs = parse(pairsIn(general, words.general.rows, problems), problems)
  const head = headOf(pairs)
  for (const name of keysOf(words.general.rows)) cells.set(name, pairs.cell(name))
  cells.set('cycle.scaled', pairs.cell('scaled'))
  const rows = itemRows(rowsUnder(listed, words.items.columns, problems), problems)
  for (const [path, cell] of rows.cells) cells.set(path, cell)
  const capSheet = sheet(words.caps.sheet)
  const listedCaps = capSheet
    ? capRows(parse.each(rowsUnder(capSheet, words.caps.columns, problems), problems), rows)
    : []
  const capsOf = (half: 'award' | 'deduction') => listedCaps.filter((each) => each.half === half)
  const [caps, deductionCaps] = [[...rows.caps, ...capsOf('award')], capsOf('deduction')]
  for (const [path, cell] of [...capCells('caps', caps), ...capCells('deductionCaps', deductionCaps)])
    cells.set(path, cell)
  const raw = {
    ...head,
    classes: rows.classes,
    items: rows.items,
    caps: caps.map(({ cap }) => cap),
    deductions: rows.deductions,
    deductionCaps: deductionCaps.map(({ cap }) => cap),
  }
  const checked = checkTable(raw, inUse, (path) => cellFor(cells, path))
  if (problems.length === 0) return checked
  // what cannot be read as it stands comes first; what follows from that would only repeat it
  const told = new Set(problems.map(({ cell }) => cell))
  const formulas = new Set(problems.filter(({ problem }) => problem === 'FORMULA').map(({ cell }) => cell))
  const first = problems.filter(({ problem, cell }) => problem === 'FORMULA' || !formulas.has(cell))
  // of a whole column, what is told of a row of it is enough
  const follows = ({ cell, problem }: CellProblem) =>
    told.has(cell) || (!/\d$/.test(cell) && problems.some((each) => each.problem === problem))
  return broken([...first, ...(checked.problems ?? []).filter((each) => !follows(each))])
}

const sheetNames: readonly string[] = [words.general.sheet, words.items.sheet, words.caps.sheet]

/** A sheet that is none of ours, or ours a second time; an empty one holds nothing that could be lost. */
function unread({ name, rows, cut }: Grid, problems: CellProblem[]) {
  if (cut || rows.some((cells) => cells.some(isFilled))) problems.push(problemAt(name, 'UNKNOWN_SHEET', name))
}

/** Where a part of the table was written: its own cell, or else that of what it is a part of. */
function cellFor(cells: ReadonlyMap<string, string>, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length--) {
    const cell = cells.get(path.slice(0, length).join('.'))
    if (cell !== undefined) return cell
  }
  return path.join('.')
}

const keysOf = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as K[]

function headOf(row: Parsed<keyof typeof words.general.rows>) {
  const [month, day] = row.matching('cycle', /^(?:\d{4}-)?(\d{1,2})-(\d{1,2})$/)
  const scaled = row.text('scaled')
  return {
    id: row.text('id'),
    version: row.text('version'),
    kind: row.oneOf('kind', Object.fromEntries(kindIds.map((kind) => [kinds[kind].label, kind]))),
    effectiveFrom: row.date('effectiveFrom'),
    cycle: { month: Number(month), day: Number(day), scaled: scaled === words.none ? null : row.count('scaled') },
    total: row.pointsOrNone('total'),
    passMark: row.pointsOrNone('passMark'),
    source: row.text('source'),
    official: row.oneOf('official', { [words.yes]: true, [words.no]: false }),
  }
}
