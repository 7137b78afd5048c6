import { BSONRegExp } from 'bson'
import type { Condition } from '../query'
import { keyOf, tag } from '../store/key'
import { RANK, rank, type Value } from '../values'

/** What the conditions on one path allow as index keys: some exact ones, or a range (both ends included; the query re-checks). */
export type Bounds = { keys: string[] } | { from: string; to: string }

const RANGED = new Set<number>([RANK.number, RANK.string, RANK.boolean, RANK.date, RANK.objectId])

/**
 * Bounds for one path. Where arrays occur (`multikey`), each condition may be met by a different element, so only one of them may narrow;
 * elsewhere a lower and an upper bound work together. Undefined: an index on this path does not help.
 */
export function boundsOf(conditions: Condition[], multikey: boolean): Bounds | undefined {
  for (const condition of conditions) {
    if (condition.op === '$eq' && exact(condition.operand)) return { keys: [keyOf(condition.operand)] }
    if (condition.op === '$in' && condition.operand.every(exact))
      return { keys: [...new Set(condition.operand.map(keyOf))] }
  }
  const ranges = conditions.map(rangeOf).filter((range) => range !== undefined)
  const [first] = ranges
  if (!first || multikey) return first
  return {
    from: ranges
      .map(({ from }) => from)
      .sort()
      .at(-1) as string,
    to: ranges.map(({ to }) => to).sort()[0] as string,
  }
}

/** A whole array may equal either the field or one of its elements; a regular expression is not one key. */
const exact = (operand: Value): boolean => !Array.isArray(operand) && !(operand instanceof BSONRegExp)

function rangeOf(condition: Condition): { from: string; to: string } | undefined {
  if (condition.op === '$eq' || condition.op === '$in' || condition.op === 'geo') return undefined
  const { op, operand } = condition
  if (!RANGED.has(rank(operand)) || Number.isNaN(operand)) return undefined
  const below = op === '$lt' || op === '$lte'
  return below ? { from: tag(rank(operand)), to: keyOf(operand) } : { from: keyOf(operand), to: tag(rank(operand) + 1) }
}
