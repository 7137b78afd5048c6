import { badOperator, failed } from '../refusals'
import { type Document, field, isDocument, setField, type Value } from '../values'
import { ACCUMULATING } from './accumulators'
import { ARITHMETIC } from './arithmetic'
import { ARRAYS } from './arrays'
import { COMPARING } from './compare'
import { DATES } from './dates'
import { OBJECTS } from './objects'
import { SETS } from './sets'
import { STRINGS } from './strings'
import type { Evaluate, Operators } from './types'

const OPERATORS: Operators = {
  ...ACCUMULATING,
  ...ARITHMETIC,
  ...ARRAYS,
  ...COMPARING,
  ...DATES,
  ...OBJECTS,
  ...SETS,
  ...STRINGS,
}

/**
 * Compiles an aggregation expression: every operator of `db.command.aggregate`, field paths, variables, literals. `bound` names the
 * variables that exist besides ROOT and CURRENT. Throws DATABASE_INVALID_OPERRATOR for an operator it does not have.
 */
export function compileExpression(expression: Value, bound: readonly string[] = []): Evaluate {
  if (typeof expression === 'string')
    return expression.startsWith('$') ? reference(expression, bound) : () => expression
  if (Array.isArray(expression)) {
    const items = expression.map((item) => compileExpression(item, bound))
    return (variables) => items.map((evaluate) => evaluate(variables) ?? null)
  }
  if (!isDocument(expression)) return () => expression
  const [first, ...others] = Object.keys(expression)
  if (!first?.startsWith('$')) return objectLiteral(expression, bound)
  if (others.length > 0)
    throw failed(`an expression specification must contain exactly one field, found ${first}, ${others.join()}`)
  if (first === '$literal') return () => expression.$literal
  const operator = Object.hasOwn(OPERATORS, first) ? OPERATORS[first] : undefined
  if (!operator) throw badOperator(first, 'expression')
  return operator(
    expression[first] as Value,
    (operand, ...more) => compileExpression(operand, [...bound, ...more]),
    first,
  )
}

function objectLiteral(expression: Document, bound: readonly string[]): Evaluate {
  const fields = Object.keys(expression).map((name) => ({
    name,
    evaluate: compileExpression(expression[name] as Value, bound),
  }))
  return (variables) => {
    const result: Document = {}
    for (const { name, evaluate } of fields) {
      const value = evaluate(variables)
      if (value !== undefined) setField(result, name, value)
    }
    return result
  }
}

/** `$field.path` or `$$variable.path`. */
function reference(text: string, bound: readonly string[]): Evaluate {
  const isVariable = text.startsWith('$$')
  const [name, ...path] = isVariable ? text.slice(2).split('.') : ['CURRENT', ...text.slice(1).split('.')]
  if (name === undefined || path.includes('') || name === '') throw failed(`'${text}' is not a valid field path`)
  if (name === 'REMOVE') return () => undefined
  if (name !== 'ROOT' && name !== 'CURRENT' && !bound.includes(name)) throw failed(`Use of undefined variable: ${name}`)
  return (variables) => follow(variables[name], path, 0)
}

/** Arrays on the way are entered: the result is then the array of what their documents have there. Numbers are field names. */
function follow(value: Value | undefined, path: string[], depth: number): Value | undefined {
  if (depth === path.length) return value
  if (isDocument(value)) return follow(field(value, path[depth] as string), path, depth + 1)
  if (!Array.isArray(value)) return undefined
  return value
    .filter(isDocument)
    .map((item) => follow(item, path, depth))
    .filter((item) => item !== undefined)
}
