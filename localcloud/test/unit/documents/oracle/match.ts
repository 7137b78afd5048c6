import { cmp, type Doc, kind, type V } from './order'

export type Pattern = { pattern: string; options: string }
export const isPattern = (v: unknown): v is Pattern =>
  typeof v === 'object' && v !== null && 'pattern' in v && 'options' in v

/** Does the document meet the query? The query is MongoDB's, with regular expressions as `{pattern, options}`. */
export function matches(doc: Doc, query: Record<string, unknown>): boolean {
  return Object.entries(query).every(([key, condition]) => {
    const clauses = condition as Record<string, unknown>[]
    if (key === '$and') return clauses.every((clause) => matches(doc, clause))
    if (key === '$or') return clauses.some((clause) => matches(doc, clause))
    if (key === '$nor') return !clauses.some((clause) => matches(doc, clause))
    return fieldMatches(doc, key.split('.'), condition)
  })
}

const isOperators = (condition: unknown): condition is Record<string, unknown> =>
  kind(condition as V) === 'object' &&
  !isPattern(condition) &&
  Object.keys(condition as object).some((k) => k.startsWith('$'))

function fieldMatches(doc: Doc, path: string[], condition: unknown): boolean {
  const operators = isOperators(condition) ? condition : { $eq: condition }
  return Object.entries(operators).every(([op, operand]) => {
    if (op === '$ne') return !holds(doc, path, '$eq', operand)
    if (op === '$nin') return !holds(doc, path, '$in', operand)
    if (op === '$not') return isPattern(operand) ? !holds(doc, path, '$eq', operand) : !fieldMatches(doc, path, operand)
    if (op === '$exists') return operand === seen(doc, path).some((v) => v !== undefined)
    if (op === '$all')
      return (operand as V[]).length > 0 && (operand as V[]).every((one) => holds(doc, path, '$eq', one))
    if (op === '$size' || op === '$elemMatch') return ends(doc, path).some((v) => arrayTest(v, op, operand))
    return holds(doc, path, op, operand)
  })
}

const holds = (doc: Doc, path: string[], op: string, operand: unknown) =>
  seen(doc, path).some((v) => test(v, op, operand))

/** The values at the end of the path; arrays on the way are searched, and a number may name a place in one. */
function ends(v: V | undefined, path: string[]): (V | undefined)[] {
  const [name, ...rest] = path
  if (name === undefined) return [v]
  if (kind(v) === 'object') {
    const inner = (v as Doc)[name]
    return Array.isArray(inner) && rest.length > 0 ? inArray(inner, rest) : ends(inner, rest)
  }
  return Array.isArray(v) ? inArray(v, path) : [undefined]
}

function inArray(items: V[], path: string[]): (V | undefined)[] {
  const [name, ...rest] = path
  return items.flatMap((item, i) => {
    const byField = kind(item) === 'object' ? ends(item, path) : []
    const isPlace = String(i) === name
    const byPlace = !isPlace
      ? []
      : rest.length === 0
        ? [item]
        : typeof item === 'object' && item !== null
          ? ends(item, rest)
          : []
    return [...byField, ...byPlace]
  })
}

/** A condition looks at a field, and at each element when the field is an array — unless a place in it was named. */
function seen(doc: Doc, path: string[]): (V | undefined)[] {
  const named = /^\d+$/.test(path[path.length - 1] as string)
  return ends(doc, path).flatMap((v) => (Array.isArray(v) && !named ? [...v, v] : [v]))
}

function test(v: V | undefined, op: string, operand: unknown): boolean {
  if (op === '$eq' && isPattern(operand))
    return typeof v === 'string' && new RegExp(operand.pattern, operand.options).test(v)
  if (op === '$regex') return typeof v === 'string' && new RegExp(operand as string).test(v)
  if (op === '$in') return (operand as unknown[]).some((one) => test(v, '$eq', one))
  if (op === '$mod') {
    const [by, rest] = operand as [number, number]
    return typeof v === 'number' && Math.trunc(v) % by === rest
  }
  const value = operand as V
  if (value === null) return (op === '$eq' || op === '$gte' || op === '$lte') && (v === null || v === undefined)
  if (kind(v) !== kind(value)) return false
  const order = cmp(v, value)
  return { $eq: order === 0, $gt: order > 0, $gte: order >= 0, $lt: order < 0, $lte: order <= 0 }[op] as boolean
}

function arrayTest(v: V | undefined, op: string, operand: unknown): boolean {
  if (!Array.isArray(v)) return false
  if (op === '$size') return v.length === operand
  const conditions = operand as Record<string, unknown>
  return v.some((item) =>
    isOperators(conditions)
      ? Object.entries(conditions).every(([inner, value]) =>
          inner === '$ne' ? !test(item, '$eq', value) : test(item, inner, value),
        )
      : typeof item === 'object' &&
        item !== null &&
        !(item instanceof Date) &&
        matches(Object.fromEntries(Object.entries(item)), conditions),
  )
}
