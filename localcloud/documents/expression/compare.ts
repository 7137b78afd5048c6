import { failed } from '../refusals'
import { compare, type Document, isDocument, type Value } from '../values'
import { isNullish, isTrue, operandsOf, over, partsOf } from './operands'
import type { Evaluate, Operator, Operators } from './types'

/** Unlike in queries, any two values compare here, by type first; a missing value is below null. */
const comparing = (holds: (order: number) => boolean): Operator => over(2, 2, ([a, b]) => holds(compare(a, b)))

/** Compiled test and outcome. */
type Branch = readonly [test: Evaluate, outcome: Evaluate]

const cond: Operator = (operand, compile, name) => {
  const [test, yes, no] = conditional(operand, name).map((part) => compile(part)) as [Evaluate, Evaluate, Evaluate]
  return (variables) => (isTrue(test(variables)) ? yes(variables) : no(variables))
}

function conditional(operand: Value, name: string): Value[] {
  const parts = Array.isArray(operand)
    ? operand
    : inOrder(partsOf(operand, name, ['if', 'then', 'else']), ['if', 'then', 'else'])
  if (parts.length !== 3) throw failed(`Expression $cond takes exactly 3 arguments. ${parts.length} were passed in.`)
  return parts
}

const inOrder = (parts: Document, names: string[]): Value[] => names.map((name) => parts[name] as Value)

const switchOver: Operator = (operand, compile, name) => {
  const { branches, default: otherwise } = partsOf(operand, name, ['branches'], ['default'])
  if (!Array.isArray(branches) || branches.length === 0) throw failed('$switch requires at least one branch')
  const cases = branches.map((branch): Branch => {
    const [test, outcome] = inOrder(partsOf(branch, '$switch branch', ['case', 'then']), ['case', 'then'])
    return [compile(test as Value), compile(outcome as Value)]
  })
  const last = otherwise === undefined ? undefined : compile(otherwise)
  return (variables) => {
    const taken = cases.find(([test]) => isTrue(test(variables)))
    if (taken) return taken[1](variables)
    if (!last) throw failed('$switch could not find a matching branch for an input, and no default was specified.')
    return last(variables)
  }
}

const letIn: Operator = (operand, compile, name) => {
  const { vars, in: body } = partsOf(operand, name, ['vars', 'in'])
  if (!isDocument(vars)) throw failed('invalid parameter: expected an object (vars)')
  const names = Object.keys(vars)
  const values = names.map((variable) => compile(vars[variable] as Value))
  const evaluate = compile(body as Value, ...names)
  return (variables) => {
    const bound = Object.fromEntries(names.map((variable, i) => [variable, values[i]?.(variables)]))
    return evaluate({ ...variables, ...bound })
  }
}

export const COMPARING: Operators = {
  $cmp: over(2, 2, ([a, b]) => Math.sign(compare(a, b))),
  $eq: comparing((order) => order === 0),
  $ne: comparing((order) => order !== 0),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
  $and: over(0, Number.POSITIVE_INFINITY, (values) => values.every(isTrue)),
  $or: over(0, Number.POSITIVE_INFINITY, (values) => values.some(isTrue)),
  $not: over(1, 1, ([value]) => !isTrue(value)),
  $cond: cond,
  $switch: switchOver,
  $ifNull: (operand, compile, name) => {
    const operands = operandsOf(operand, compile, name, 2, Number.POSITIVE_INFINITY)
    return (variables) => {
      const values = operands.map((evaluate) => evaluate(variables))
      return values.find((value) => !isNullish(value)) ?? values.at(-1)
    }
  },
  $let: letIn,
}
