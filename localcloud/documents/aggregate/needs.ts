import { type Document, isDocument, type Value } from '../values'

type Stage = { name: string; spec: Value }

/** Stages whose results hold nothing of a document but what their expressions name. */
const FRESH = new Set(['$bucket', '$bucketAuto', '$count', '$group', '$sortByCount'])

/**
 * The fields (first names of paths) without which these first stages of a pipeline could not do: a `$match`, if any, and what follows.
 * Undefined: whole documents are wanted.
 */
export function neededFields(match: Stage | undefined, next: Stage | undefined): string[] | undefined {
  if (!next || !FRESH.has(next.name)) return undefined
  const needed = new Set<string>()
  const known = (!match || fromQuery(match.spec, needed)) && fromExpression(next.spec, needed)
  return known ? [...needed] : undefined
}

/** Adds what a query looks at; false when that cannot be told. */
function fromQuery(query: Value, needed: Set<string>): boolean {
  return (
    isDocument(query) &&
    Object.keys(query).every((key) => {
      const operand = (query as Document)[key] as Value
      if (key === '$expr') return fromExpression(operand, needed)
      if (key === '$and' || key === '$or' || key === '$nor')
        return Array.isArray(operand) && operand.every((clause) => fromQuery(clause, needed))
      if (key.startsWith('$')) return false
      needed.add(firstName(key))
      return true
    })
  )
}

/** Adds every `$field` that occurs anywhere in it; false when it names the document itself. */
function fromExpression(expression: Value, needed: Set<string>): boolean {
  if (Array.isArray(expression)) return expression.every((item) => fromExpression(item, needed))
  if (isDocument(expression))
    return Object.keys(expression).every((name) => fromExpression(expression[name] as Value, needed))
  if (typeof expression !== 'string' || !expression.startsWith('$')) return true
  const name = firstName(expression.slice(1))
  if (!name.startsWith('$')) needed.add(name)
  return name !== '$ROOT' && name !== '$CURRENT'
}

const firstName = (path: string): string => path.split('.')[0] as string
