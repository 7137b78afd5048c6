import { failed } from '../refusals'
import type { Value } from '../values'
import { overPresent, toNumber, toWhole } from './operands'
import type { Operator, Operators } from './types'

const ANY = Number.POSITIVE_INFINITY

const unary = (apply: (n: number) => number, domain: (n: number) => boolean = () => true): Operator =>
  overPresent(1, 1, ([value], name) => {
    const n = toNumber(value, name)
    if (!domain(n)) throw failed(`${name}'s argument is out of its domain: ${n}`)
    return apply(n)
  })

const binary = (apply: (a: number, b: number, name: string) => number): Operator =>
  overPresent(2, 2, ([a, b], name) => apply(toNumber(a, name), toNumber(b, name), name))

/** Numbers, and at most one date, which makes the sum a date. */
function add(values: Value[], name: string): Value {
  const dates = values.filter((value) => value instanceof Date)
  if (dates.length > 1) throw failed('only one date allowed in an $add expression')
  const sum = values.reduce<number>(
    (total, value) => total + (value instanceof Date ? value.getTime() : toNumber(value, name)),
    0,
  )
  return dates.length === 1 ? new Date(Math.round(sum)) : sum
}

function subtract([a, b]: Value[], name: string): Value {
  if (a instanceof Date)
    return b instanceof Date ? a.getTime() - b.getTime() : new Date(a.getTime() - Math.round(toNumber(b, name)))
  return toNumber(a, name) - toNumber(b, name)
}

function nonZero(b: number, name: string): number {
  if (b === 0) throw failed(`can't ${name.slice(1)} by zero`)
  return b
}

function power(a: number, b: number): number {
  if (a === 0 && b < 0) throw failed('$pow cannot take a base of 0 and a negative exponent')
  return a ** b
}

/** Cuts toward zero at so many decimal places, by digits: 8.2 cut at one place is 8.2. */
function truncate([value, places = 0]: Value[], name: string): Value {
  const n = toNumber(value, name)
  const at = toWhole(places, name)
  if (at < -20 || at > 100) throw failed(`${name} cannot cut at place ${at}`)
  if (!Number.isFinite(n)) return n
  return shift(Math.trunc(shift(n, at)), -at)
}

/** n × 10^places without the rounding of a multiplication. */
function shift(n: number, places: number): number {
  const [digits, exponent = '0'] = String(n).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

export const ARITHMETIC: Operators = {
  $abs: unary(Math.abs),
  $add: overPresent(0, ANY, add),
  $ceil: unary(Math.ceil),
  $divide: binary((a, b, name) => a / nonZero(b, name)),
  $exp: unary(Math.exp),
  $floor: unary(Math.floor),
  $ln: unary(Math.log, (n) => !(n <= 0)),
  $log: binary((a, b) => {
    if (a <= 0 || b <= 0 || b === 1)
      throw failed("$log's argument must be a positive number, its base positive and not 1")
    return Math.log(a) / Math.log(b)
  }),
  $log10: unary(Math.log10, (n) => !(n <= 0)),
  $mod: binary((a, b, name) => a % nonZero(b, name)),
  $multiply: overPresent(0, ANY, (values, name) =>
    values.reduce<number>((product, value) => product * toNumber(value, name), 1),
  ),
  $pow: binary(power),
  $sqrt: unary(Math.sqrt, (n) => !(n < 0)),
  $subtract: overPresent(2, 2, subtract),
  $trunc: overPresent(1, 2, truncate),
}
