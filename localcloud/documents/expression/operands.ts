import { failed } from '../refusals'
import { type Document, isDocument, type Value } from '../values'
import type { Compile, Evaluate, Operator, Variables } from './types'

export const isNullish = (value: Value | undefined): value is null | undefined => value === null || value === undefined

/** False, 0, null and missing are false; everything else, `''` and `[]` included, is true. */
export const isTrue = (value: Value | undefined): boolean => !isNullish(value) && value !== false && value !== 0

/** The operands of an operator that takes `least` to `most` of them. One operand may stand without brackets. */
export function operandsOf(operand: Value, compile: Compile, name: string, least: number, most = least): Evaluate[] {
  const operands = Array.isArray(operand) ? operand : [operand]
  if (operands.length < least || operands.length > most) {
    const count = least === most ? `exactly ${least}` : `${least} to ${most}`
    throw failed(`Expression ${name} takes ${count} arguments. ${operands.length} were passed in.`)
  }
  return operands.map((item) => compile(item))
}

type Function = (values: (Value | undefined)[], name: string) => Value | undefined

/** An operator over `least` to `most` values. */
export const over =
  (least: number, most: number, apply: Function): Operator =>
  (operand, compile, name) => {
    const operands = operandsOf(operand, compile, name, least, most)
    return (variables) =>
      apply(
        operands.map((evaluate) => evaluate(variables)),
        name,
      )
  }

/** The same, but null or missing in any place makes the result null. */
export const overPresent = (
  least: number,
  most: number,
  apply: (values: Value[], name: string) => Value | undefined,
): Operator => over(least, most, (values, name) => (values.some(isNullish) ? null : apply(values as Value[], name)))

/** The named parts of an operand like `{input, as, in}`; other names are refused, missing ones undefined. */
export function partsOf(operand: Value, name: string, required: string[], optional: string[] = []): Document {
  if (!isDocument(operand)) throw failed(`${name} only supports an object as its argument`)
  const missing = required.find((part) => !(part in operand))
  if (missing) throw failed(`Missing '${missing}' parameter to ${name}`)
  const unknown = Object.keys(operand).find((part) => !required.includes(part) && !optional.includes(part))
  if (unknown) throw failed(`Unrecognized parameter to ${name}: ${unknown}`)
  return operand
}

export function toNumber(value: Value | undefined, name: string): number {
  if (typeof value !== 'number') throw failed(`${name} only supports numeric types`)
  return value
}

export function toWhole(value: Value | undefined, name: string): number {
  const number = toNumber(value, name)
  if (!Number.isInteger(number)) throw failed(`${name} requires a whole number, found ${number}`)
  return number
}

export function toArray(value: Value | undefined, name: string): Value[] {
  if (!Array.isArray(value)) throw failed(`${name} needs an array`)
  return value
}

export function toText(value: Value | undefined, name: string): string {
  if (typeof value !== 'string') throw failed(`${name} requires a string argument`)
  return value
}

export const bind = (variables: Variables, name: string, value: Value | undefined): Variables => ({
  ...variables,
  [name]: value,
})
