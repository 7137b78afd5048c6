import { badOperator, failed } from '../refusals'
import { clone, compare, type Document, equal, isDocument, MAX_LEVELS, tooDeep, type Value } from '../values'
import { addToSet, pop, pull, pullAll, push } from './arrays'
import { bitwise, increment, multiply } from './numbers'
import { setAt, unsetAt, valueAt } from './paths'
import { resolvePositions } from './positions'

/** From a field's value to its new one; undefined leaves it alone. */
type FieldOperator = (value: Value | undefined, operand: Value, path: string) => Value | undefined

const FIELD_OPERATORS: Record<string, FieldOperator> = {
  $set: (_, operand) => clone(operand),
  $inc: increment,
  $mul: multiply,
  $min: (value, operand) => (value === undefined || compare(operand, value) < 0 ? clone(operand) : undefined),
  $max: (value, operand) => (value === undefined || compare(operand, value) > 0 ? clone(operand) : undefined),
  $bit: bitwise,
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
}

/** One operator on one path. */
type Step = { op: string; path: string; operand: Value }

/**
 * Checks an update document and returns what applies it: from a document and the query that found it to the new document.
 * Supports what `db.command` of the SDK can produce, and `$` / `$[]` in paths. Throws DATABASE_INVALID_OPERRATOR for another operator,
 * DATABASE_REQUEST_FAILED where MongoDB refuses.
 */
export function compileUpdate(update: Document): (document: Document, query: Document) => Document {
  const steps = Object.keys(update).flatMap((op) => readOperator(op, update[op] as Value))
  if (steps.length === 0) throw failed('Update document requires atomic operators')
  refuseOverlaps(steps)
  return (document, query) => {
    const result = clone(document)
    for (const step of steps) {
      for (const path of resolvePositions(step.path, document, query)) applyStep(result, step, path)
    }
    if (!equal(result._id, document._id))
      throw failed("Performing an update on the path '_id' would modify the immutable field '_id'")
    return result
  }
}

function readOperator(op: string, operand: Value): Step[] {
  if (!op.startsWith('$')) throw failed(`Update document requires atomic operators: ${op}`)
  if (!Object.hasOwn(FIELD_OPERATORS, op) && op !== '$unset' && op !== '$rename') throw badOperator(op, 'update')
  if (!isDocument(operand)) throw failed(`Modifiers operate on fields but we found another type: ${op}`)
  return Object.keys(operand).map((path) => {
    const value = operand[path] as Value
    if (path.split('.').includes('')) throw failed(`The update path '${path}' contains an empty field name`)
    if (op !== '$unset') refuseLong(path)
    if (op === '$rename' && typeof value === 'string') refuseLong(value)
    return { op, path, operand: value }
  })
}

/** Where such a path leads nothing could be stored. */
function refuseLong(path: string): void {
  if (path.split('.').length > MAX_LEVELS) throw tooDeep()
}

/** Two operators must not touch the same place: their order would matter. */
function refuseOverlaps(steps: Step[]): void {
  const paths = steps.flatMap(({ op, path, operand }) => (op === '$rename' ? [path, String(operand)] : [path]))
  const sorted = paths.map((path) => `${path}.`).sort()
  sorted.forEach((path, i) => {
    const next = sorted[i + 1]
    if (next?.startsWith(path))
      throw failed(`Updating the path '${next.slice(0, -1)}' would create a conflict at '${path.slice(0, -1)}'`)
  })
}

function applyStep(document: Document, { op, operand }: Step, path: string): void {
  const segments = path.split('.')
  const operator = FIELD_OPERATORS[op]
  if (operator) {
    const next = operator(valueAt(document, segments), operand, path)
    if (next !== undefined) setAt(document, segments, next)
  } else if (op === '$rename') rename(document, path, operand)
  else unsetAt(document, segments)
}

function rename(document: Document, from: string, to: Value): void {
  if (typeof to !== 'string' || to === '' || to.startsWith('$'))
    throw failed(`The 'to' field for $rename must be a field name: ${from}`)
  for (const path of [from, to]) {
    const ways = path.split('.').slice(0, -1)
    if (ways.some((_, i) => Array.isArray(valueAt(document, ways.slice(0, i + 1))))) {
      throw failed(`The source and destination of $rename cannot be in an array: ${path}`)
    }
  }
  const value = valueAt(document, from.split('.'))
  if (value === undefined) return
  unsetAt(document, from.split('.'))
  setAt(document, to.split('.'), value)
}
