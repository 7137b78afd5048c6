import { compileExpression, isTrue, type Variables } from '../expression'
import type { Value } from '../values'
import type { Matcher } from './types'

/** `$expr`: an aggregation expression that must be true of the document. `variables` are those of a `$lookup` around it. */
export function expression(operand: Value, variables: Variables): Matcher {
  const evaluate = compileExpression(operand, Object.keys(variables))
  return (document) => isTrue(evaluate({ ...variables, ROOT: document, CURRENT: document }))
}
