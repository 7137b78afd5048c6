import { isLocalDate } from '../../calendar/local-date'
import { tableSheets as words } from '../../copy/table-sheets'
import { HUNDREDTHS } from '../amount'
import { type CellProblem, problemAt } from './problem'
import type { SheetRow } from './sheet-reader'

/** A row whose cells are read as what they should be; what one is not is noted, with the cell. */
export interface Parsed<Column extends string> extends SheetRow<Column> {
  problem(column: Column, problem: CellProblem['problem']): void
  /** points as printed, in hundredths, without a sign */
  points(column: Column): number
  pointsOrNone(column: Column): number | null
  count(column: Column): number
  date(column: Column): string
  matching(column: Column, shape: RegExp): string[]
  /** the parts of a list: 、 or a comma between them */
  words(column: Column): string[]
  word<T>(column: Column, word: string, known: Readonly<Record<string, T>>): T
  oneOf<T>(column: Column, known: Readonly<Record<string, T>>): T
}

export function parse<Column extends string>(row: SheetRow<Column>, problems: CellProblem[]): Parsed<Column> {
  const note = (column: Column, problem: CellProblem['problem']) => {
    // told of its heading already
    if (!row.has(column)) return
    const text = row.text(column)
    problems.push(problemAt(row.cell(column), text === '' ? 'MISSING' : problem, text))
  }
  const number = (column: Column, shape: RegExp, by: number) => {
    if (!shape.test(row.text(column))) note(column, 'NOT_A_NUMBER')
    return Math.round(Number(row.text(column)) * by)
  }
  const points = (column: Column) => number(column, /^\d{1,6}(\.\d{1,2})?$/, HUNDREDTHS)
  const word = <T>(column: Column, text: string, known: Readonly<Record<string, T>>): T => {
    if (!Object.hasOwn(known, text)) note(column, 'UNKNOWN_WORD')
    return known[text] as T
  }
  return {
    ...row,
    problem: note,
    points,
    pointsOrNone: (column) => (row.text(column) === words.none ? null : points(column)),
    count: (column) => number(column, /^\d{1,7}$/, 1),
    date(column) {
      if (!isLocalDate(row.text(column))) note(column, 'NOT_A_DATE')
      return row.text(column)
    },
    matching(column, shape) {
      const found = shape.exec(row.text(column))
      if (!found) note(column, 'UNFIT')
      return found?.slice(1) ?? []
    },
    words: (column) =>
      row
        .text(column)
        .split(/[、，,]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    word,
    oneOf: (column, known) => word(column, row.text(column), known),
  }
}

parse.each = <Column extends string>(rows: readonly SheetRow<Column>[], problems: CellProblem[]) =>
  rows.map((row) => parse(row, problems))
