import { badOperator, failed } from '../refusals'
import { compare, type Document, equal, field, isDocument, RANK, rank, type Value } from '../values'
import { toRegExp } from './regex'
import type { Test } from './types'

/** Names of `bsonType` and `type`, by the rank of a value's type. */
const TYPES: Record<string, (value: Value) => boolean> = {
  object: isDocument,
  array: Array.isArray,
  string: (value) => rank(value) === RANK.string,
  number: (value) => rank(value) === RANK.number,
  int: (value) => Number.isInteger(value),
  long: (value) => rank(value) === RANK.number && Number.isInteger(Number(value)),
  double: (value) => typeof value === 'number',
  decimal: (value) => rank(value) === RANK.number && typeof value !== 'number',
  bool: (value) => typeof value === 'boolean',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  date: (value) => value instanceof Date,
  objectId: (value) => rank(value) === RANK.objectId,
  binData: (value) => rank(value) === RANK.binary,
  regex: (value) => rank(value) === RANK.regex,
  timestamp: (value) => rank(value) === RANK.timestamp,
}

type Keyword = (operand: Value, schema: Document) => Test

const number = (operand: Value, name: string): number => {
  if (typeof operand !== 'number') throw failed(`$jsonSchema keyword '${name}' must be a number`)
  return operand
}
const list = (operand: Value, name: string): Value[] => {
  if (!Array.isArray(operand) || operand.length === 0)
    throw failed(`$jsonSchema keyword '${name}' must be a non-empty array`)
  return operand
}
const schemas = (operand: Value, name: string): Test[] => list(operand, name).map(jsonSchema)

/** A keyword that says something about values of one kind only, and nothing about others. */
const about =
  <T extends Value>(isKind: (value: Value) => value is T, holds: (value: T) => boolean): Test =>
  (value) =>
    value === undefined || !isKind(value) || holds(value)

const isText = (value: Value): value is string => typeof value === 'string'
const isNumber = (value: Value): value is number => typeof value === 'number'
const isList = (value: Value): value is Value[] => Array.isArray(value)

const KEYWORDS: Record<string, Keyword> = {
  title: () => () => true,
  description: () => () => true,
  bsonType: (operand) => typeTest(operand),
  type: (operand) => typeTest(operand),
  enum: (operand) => {
    const allowed = list(operand, 'enum')
    return (value) => allowed.some((item) => equal(item, value))
  },
  required: (operand) => {
    const names = list(operand, 'required').map(String)
    return about(isDocument, (document) => names.every((name) => Object.hasOwn(document, name)))
  },
  properties: (operand) => {
    if (!isDocument(operand)) throw failed("$jsonSchema keyword 'properties' must be an object")
    const tests = Object.keys(operand).map((name) => [name, jsonSchema(operand[name] as Value)] as const)
    return about(isDocument, (document) =>
      tests.every(([name, test]) => !Object.hasOwn(document, name) || test(document[name])),
    )
  },
  additionalProperties: (operand, { properties }) => {
    const test = typeof operand === 'boolean' ? () => operand : jsonSchema(operand)
    const known = isDocument(properties) ? properties : {}
    return about(isDocument, (document) =>
      Object.keys(document).every((name) => Object.hasOwn(known, name) || test(field(document, name))),
    )
  },
  minProperties: (operand) =>
    about(isDocument, (document) => Object.keys(document).length >= number(operand, 'minProperties')),
  maxProperties: (operand) =>
    about(isDocument, (document) => Object.keys(document).length <= number(operand, 'maxProperties')),
  minimum: (operand, { exclusiveMinimum }) =>
    about(isNumber, (value) =>
      exclusiveMinimum === true ? value > number(operand, 'minimum') : value >= number(operand, 'minimum'),
    ),
  maximum: (operand, { exclusiveMaximum }) =>
    about(isNumber, (value) =>
      exclusiveMaximum === true ? value < number(operand, 'maximum') : value <= number(operand, 'maximum'),
    ),
  exclusiveMinimum: () => () => true,
  exclusiveMaximum: () => () => true,
  multipleOf: (operand) => about(isNumber, (value) => value % number(operand, 'multipleOf') === 0),
  minLength: (operand) => about(isText, (text) => [...text].length >= number(operand, 'minLength')),
  maxLength: (operand) => about(isText, (text) => [...text].length <= number(operand, 'maxLength')),
  pattern: (operand) => {
    const expression = toRegExp(String(operand), '')
    return about(isText, (text) => expression.test(text))
  },
  items: (operand) => {
    const test = jsonSchema(operand)
    return about(isList, (items) => items.every((item) => test(item)))
  },
  minItems: (operand) => about(isList, (items) => items.length >= number(operand, 'minItems')),
  maxItems: (operand) => about(isList, (items) => items.length <= number(operand, 'maxItems')),
  uniqueItems: (operand) =>
    about(isList, (items) => {
      const sorted = [...items].sort(compare)
      return operand !== true || sorted.every((item, i) => i === 0 || !equal(item, sorted[i - 1]))
    }),
  allOf: (operand) => {
    const tests = schemas(operand, 'allOf')
    return (value) => tests.every((test) => test(value))
  },
  anyOf: (operand) => {
    const tests = schemas(operand, 'anyOf')
    return (value) => tests.some((test) => test(value))
  },
  oneOf: (operand) => {
    const tests = schemas(operand, 'oneOf')
    return (value) => tests.filter((test) => test(value)).length === 1
  },
  not: (operand) => {
    const test = jsonSchema(operand)
    return (value) => !test(value)
  },
}

function typeTest(operand: Value): Test {
  const tests = (Array.isArray(operand) ? operand : [operand]).map((name) => {
    const test = typeof name === 'string' && Object.hasOwn(TYPES, name) ? TYPES[name] : undefined
    if (!test) throw failed(`Unknown type name alias in $jsonSchema: ${JSON.stringify(name)}`)
    return test
  })
  return (value) => value !== undefined && tests.some((test) => test(value))
}

/** MongoDB's subset of JSON Schema draft 4, as `db.command.jsonSchema` sends it. A keyword that is not here is refused by its name. */
export function jsonSchema(schema: Value): Test {
  if (!isDocument(schema)) throw failed('$jsonSchema must be an object')
  const tests = Object.keys(schema).map((name) => {
    const keyword = Object.hasOwn(KEYWORDS, name) ? KEYWORDS[name] : undefined
    if (!keyword) throw badOperator(name, '$jsonSchema')
    return keyword(schema[name] as Value, schema)
  })
  return (value) => tests.every((test) => test(value))
}
