import { describe, expect, it } from 'vitest'
import { compileExpression } from '../../../documents/expression'
import type { Value } from '../../../documents/values'
import { CloudError } from '../../../errors'
import { DOC, json } from './expression-cases'
import { EXPRESSIONS } from './expression-more-cases'

const evaluate = (expression: Value): Value | undefined => compileExpression(expression)({ ROOT: DOC, CURRENT: DOC })

describe('expressions', () => {
  it.each(EXPRESSIONS)('%j', (expression, expected) => {
    expect(evaluate(expression)).toEqual(expected)
  })

  it.each<[Value, string]>([
    [{ $divide: ['$n', 0] }, "can't divide by zero"],
    [{ $add: ['$n', 'text'] }, 'numeric'],
    [{ $size: '$n' }, 'array'],
    [{ $substrBytes: ['$s', 5, 1] }, 'UTF-8'],
    [{ $unknown: 1 }, '$unknown'],
    [{ $meta: 'textScore' }, '$meta'],
    [{ $eq: [1] }, 'exactly 2'],
    [{ $add: [1], $abs: 1 }, 'exactly one field'],
    ['$$nobody', 'nobody'],
    [{ $filter: { input: '$list', cond: true, limit: 1 } }, 'limit'],
    [{ $dateToString: { date: '$at', format: '%Q' } }, '%Q'],
    [{ $year: '$s' }, 'Date'],
    [{ $hour: { date: '$at', timezone: 'Nowhere/City' } }, 'Nowhere'],
    [{ $switch: json('{"branches":[{"case":false,"then":1}]}') }, 'no default'],
  ])('refuses %j', (expression, named) => {
    expect(() => evaluate(expression)).toThrow(CloudError)
    expect(() => evaluate(expression)).toThrow(named)
  })
})
