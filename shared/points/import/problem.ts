/** What is wrong with a cell of an imported table, as a word for a screen to put into a sentence. */
export const cellProblems = [
  'FORMULA',
  'MISSING',
  'NOT_A_NUMBER',
  'NOT_A_DATE',
  'UNKNOWN_WORD',
  'UNKNOWN_NAME',
  'DUPLICATE',
  'UNFIT',
  'NO_SHEET',
  'UNKNOWN_SHEET',
  'UNKNOWN_HEADING',
  'NOT_SCALED',
  'NOT_COUNTED',
  'TOO_MANY_ROWS',
  'UNREADABLE',
  'VERSION_TAKEN',
  'DATE_TAKEN',
  'CYCLE_CHANGED',
] as const

export interface CellProblem {
  /** where: 事项!AA7 of a workbook, items[3].amount of JSON; '' for the file */
  cell: string
  problem: (typeof cellProblems)[number]
  /** what stands there, cut to a line */
  found: string
}

const LONGEST = 60
/** More than a person would mend before trying again. */
export const mostProblems = 200

export const problemAt = (cell: string, problem: CellProblem['problem'], found: unknown = ''): CellProblem => ({
  cell,
  problem,
  found: String(found ?? '').slice(0, LONGEST),
})
