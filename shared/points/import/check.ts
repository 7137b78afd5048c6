import type * as z from 'zod'
import { hasOtherCycle, type PointsTable, versionIdOf } from '../table'
import { pointsTableSchema } from '../table-schema'
import { type CellProblem, mostProblems, problemAt } from './problem'

export type Checked = { table: PointsTable; problems: null } | { table: null; problems: readonly CellProblem[] }

/** Of the same problem in the same cell one is enough; headings that are not there are each its own. */
export function broken(problems: readonly CellProblem[]): Checked {
  const placeOf = ({ cell, problem, found }: CellProblem) =>
    `${problem} ${cell} ${cell && problem !== 'MISSING' ? '' : found}`
  const once = new Map(problems.map((each) => [placeOf(each), each]))
  return { table: null, problems: [...once.values()].slice(0, mostProblems) }
}

/**
 * A table as a whole: its shape and names, that every item says where it is written, and that no version in use has its name or day.
 * @param cellOf where a path of the table was written
 */
export function checkTable(
  raw: unknown,
  inUse: readonly PointsTable[],
  cellOf: (path: readonly PropertyKey[]) => string,
): Checked {
  const parsed = pointsTableSchema.safeParse(raw)
  if (!parsed.success) return broken(parsed.error.issues.map((issue) => problemOf(issue, raw, cellOf)))
  const table = parsed.data
  const problems = [...withoutSource(table, cellOf), ...taken(table, inUse, cellOf)]
  return problems.length > 0 ? broken(problems) : { table, problems: null }
}

function withoutSource(table: PointsTable, cellOf: (path: readonly PropertyKey[]) => string): CellProblem[] {
  return (['items', 'deductions'] as const).flatMap((half) =>
    table[half].flatMap(({ id, source }, nth) =>
      source ? [] : [problemAt(cellOf([half, nth, 'source']), 'MISSING', id)],
    ),
  )
}

/** Two versions of one kind that begin on one day would both govern it, and two cycles would both count one. */
function taken(
  table: PointsTable,
  inUse: readonly PointsTable[],
  cellOf: (path: readonly PropertyKey[]) => string,
): CellProblem[] {
  const same = inUse.some((other) => versionIdOf(other) === versionIdOf(table))
  const day = inUse.some((other) => other.kind === table.kind && other.effectiveFrom === table.effectiveFrom)
  return [
    ...(hasOtherCycle(table, inUse) ? [problemAt(cellOf(['cycle']), 'CYCLE_CHANGED')] : []),
    ...(same ? [problemAt(cellOf(['version']), 'VERSION_TAKEN', table.version)] : []),
    ...(day ? [problemAt(cellOf(['effectiveFrom']), 'DATE_TAKEN', table.effectiveFrom)] : []),
  ]
}

const named: Partial<Record<string, CellProblem['problem']>> = {
  DUPLICATE_ID: 'DUPLICATE',
  DUPLICATE_TIER: 'DUPLICATE',
  DUPLICATE_EVIDENCE: 'DUPLICATE',
  DUPLICATE_WINDOW: 'DUPLICATE',
  UNKNOWN_CLASS: 'UNKNOWN_NAME',
  UNKNOWN_LEVEL: 'UNKNOWN_NAME',
  NOT_A_DATE: 'NOT_A_DATE',
  NOT_SCALED: 'NOT_SCALED',
  NOT_COUNTED: 'NOT_COUNTED',
  TOO_MANY: 'TOO_MANY_ROWS',
}

function problemOf(
  issue: z.core.$ZodIssue,
  raw: unknown,
  cellOf: (path: readonly PropertyKey[]) => string,
): CellProblem {
  const found = issue.path.reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part], raw)
  const absent = found === undefined && named[issue.message] === undefined
  return problemAt(cellOf(issue.path), named[issue.message] ?? (absent ? 'MISSING' : 'UNFIT'), plain(found))
}

const plain = (found: unknown) => (typeof found === 'object' ? '' : found)
