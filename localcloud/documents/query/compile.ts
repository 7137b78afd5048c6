import { BSONRegExp } from 'bson'
import type { Variables } from '../expression'
import { badOperator, failed } from '../refusals'
import { type Document, isDocument, parsePath, reach, type Value } from '../values'
import { type Context, newContext } from './context'
import { elemMatch, isOperators, refuseRegExp, valueTest } from './element'
import { expression } from './expression'
import { geoTest, isGeoOperator } from './geo'
import { jsonSchema } from './json-schema'
import { fromBson } from './regex'
import { equals, hasSize, isIn, matchesRegExp, requireArray, truthy } from './tests'
import type { CompiledQuery, Condition, Matcher, Test } from './types'

/**
 * Compiles a MongoDB query. Supports what `db.command` and `where()` of the SDK can produce; any other operator is refused by its name.
 * Throws DATABASE_INVALID_OPERRATOR or DATABASE_REQUEST_FAILED.
 */
export function compileQuery(query: Document, variables: Variables = {}): CompiledQuery {
  const context = newContext(variables)
  const matches = compileDocument(query, context)
  const { conditions, near, geoPaths } = context
  return { matches, conditions, geoPaths, source: query, ...(near && { near }) }
}

/** A matcher alone, for `$pull`, `$elemMatch` projections and aggregation. */
export const compileMatcher = (query: Document, variables: Variables = {}): Matcher =>
  compileDocument(query, newContext(variables).nested())

function compileDocument(query: Document, context: Context): Matcher {
  const matchers = Object.keys(query).map((key) => compileEntry(key, query[key] as Value, context))
  if (matchers.length === 1) return matchers[0] as Matcher
  return (document) => matchers.every((matches) => matches(document))
}

function compileEntry(key: string, operand: Value, context: Context): Matcher {
  if (!key.startsWith('$')) return compileField(key, operand, context)
  if (key === '$jsonSchema') return jsonSchema(operand)
  if (key === '$text') throw failed('text index required for $text query')
  if (key === '$expr') return expression(operand, context.variables)
  if (key !== '$and' && key !== '$or' && key !== '$nor') throw badOperator(key, 'query')
  const clauses = requireArray(key, operand)
  if (clauses.length === 0) throw failed('$and/$or/$nor must be a nonempty array')
  const inner = key === '$and' ? context : context.nested()
  const matchers = clauses.map((clause) => {
    if (!isDocument(clause)) throw failed('$or/$and/$nor entries need to be full objects')
    return compileDocument(clause, inner)
  })
  if (key === '$and') return (document) => matchers.every((matches) => matches(document))
  if (key === '$or') return (document) => matchers.some((matches) => matches(document))
  return (document) => !matchers.some((matches) => matches(document))
}

function compileField(path: string, operand: Value, context: Context): Matcher {
  if (!isOperators(operand)) {
    context.require({ path, op: '$eq', operand })
    return reaches(path, equals(operand))
  }
  const matchers = Object.keys(operand)
    .filter((op) => op !== '$options')
    .map((op) => compileOperator(path, op, operand, context))
  if (matchers.length === 0) throw failed('$options needs a $regex')
  return matchers.length === 1 ? (matchers[0] as Matcher) : (document) => matchers.every((matches) => matches(document))
}

function compileOperator(path: string, op: string, operators: Document, context: Context): Matcher {
  const operand = operators[op] as Value
  if (isGeoOperator(op)) return geoTest(path, op, operators, context)
  const indexable = INDEXABLE.has(op)
  if (indexable) context.require({ path, op, operand } as Condition)
  switch (op) {
    case '$ne':
      return not(reaches(path, equals(refuseRegExp(operand))))
    case '$nin':
      return not(reaches(path, isIn(operand)))
    case '$not':
      return not(compileNegated(path, operand, context.nested()))
    case '$all':
      return compileAll(path, requireArray(op, operand))
    case '$size':
      return reaches(path, hasSize(operand), true)
    case '$elemMatch':
      return reaches(path, elementTest(operand), true)
    case '$exists': {
      const present = reaches(path, (value) => value !== undefined)
      return truthy(operand) ? present : not(present)
    }
    default:
      return reaches(path, valueTest(op, operators))
  }
}

const INDEXABLE = new Set(['$eq', '$gt', '$gte', '$lt', '$lte', '$in'])

function compileNegated(path: string, operand: Value, context: Context): Matcher {
  if (operand instanceof BSONRegExp) return reaches(path, matchesRegExp(fromBson(operand)))
  if (!isOperators(operand)) throw failed('$not needs a regex or a document')
  return compileField(path, operand, context)
}

function compileAll(path: string, operands: Value[]): Matcher {
  if (operands.length === 0) return () => false
  const matchers = operands.map((operand) =>
    isOperators(operand) && '$elemMatch' in operand
      ? reaches(path, elementTest(operand.$elemMatch as Value), true)
      : reaches(path, equals(operand)),
  )
  return (document) => matchers.every((matches) => matches(document))
}

/** `$elemMatch` over arrays. */
export const elementTest = (operand: Value): Test => elemMatch(operand, compileMatcher)

const not =
  (matches: Matcher): Matcher =>
  (document) =>
    !matches(document)

function reaches(path: string, test: Test, wholeArrays = false): Matcher {
  const segments = parsePath(path)
  return (document) => reach(document, segments, wholeArrays).some(test)
}
