import { tableSheets as words } from '../../copy/table-sheets'
import type { Parsed } from './parse'
import type { itemRows, WrittenCap } from './sheet-items'

type CapRow = Parsed<keyof typeof words.caps.columns>

/** The caps that have a row of their own; one of 扣分, or on something that is taken off, belongs to the deductions. */
export function capRows(
  rows: readonly CapRow[],
  { items, deductions, classes, caps }: ReturnType<typeof itemRows>,
): (WrittenCap & { half: 'award' | 'deduction' })[] {
  const ids = new Set(caps.map(({ cap }) => cap.id))
  return rows.map((row) => {
    const [id, object] = [row.text('id'), row.text('level')]
    if (id !== '' && ids.has(id)) row.problem('id', 'DUPLICATE')
    ids.add(id)
    const classId = classes.find(({ name }) => name === object)?.id
    const isDeduction = object === words.deduction || deductions.some((each) => each.id === object)
    const known = items.some((each) => each.id === object) || isDeduction || classId || object === words.all
    if (!known) row.problem('level', 'UNKNOWN_NAME')
    const level =
      object === words.all || object === words.deduction ? 'total' : classId ? { classId } : { itemId: object }
    const counted = row.text('times') !== ''
    if (counted && row.text('points') !== '') row.problem('times', 'UNFIT')
    const limit = counted ? { times: row.count('times') } : { points: row.points('points') }
    const per = row.words('per').map((word) => row.word('per', word, words.windows))
    return {
      half: isDeduction ? 'deduction' : 'award',
      cap: { id, level, per, limit },
      at: {
        ...{ id: row.cell('id'), level: row.cell('level'), per: row.cell('per') },
        limit: row.cell(counted ? 'times' : 'points'),
      },
    }
  })
}

/** Where each part of each cap is written. */
export const capCells = (half: 'caps' | 'deductionCaps', caps: readonly WrittenCap[]): [path: string, cell: string][] =>
  caps.flatMap(({ at }, nth) => [
    [`${half}.${nth}`, at.id],
    ...Object.entries(at).map(([part, cell]): [string, string] => [`${half}.${nth}.${part}`, cell]),
  ])
