/** A workbook as it was typed: nothing is calculated. */
export interface Grid {
  name: string
  rows: readonly (readonly Cell[])[]
  /** there were more rows than are read */
  cut: boolean
}

export interface Cell {
  text: string
  /** it holds a formula; `text` is the formula, never its result */
  formula: boolean
}

const LETTERS = 26
const A = 65

/** 事项!D7: column and row from 0. */
export function cellName(sheet: string, column: number, row: number): string {
  const letter = (nth: number) => String.fromCharCode(A + nth)
  const letters =
    column < LETTERS ? letter(column) : letter(Math.floor(column / LETTERS) - 1) + letter(column % LETTERS)
  return `${sheet}!${letters}${row + 1}`
}
