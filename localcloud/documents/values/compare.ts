import { Binary, BSONRegExp, BSONSymbol, Code, DBRef, Decimal128, Long, MinKey, ObjectId, Timestamp } from 'bson'
import { type Document, isDocument, type Value } from './types'

/** MongoDB's order of types. Values compare by rank first; queries with `$gt` and the like stay within one rank. */
export const RANK = {
  min: 0,
  empty: 1,
  null: 2,
  number: 3,
  string: 4,
  object: 5,
  array: 6,
  binary: 7,
  objectId: 8,
  boolean: 9,
  date: 10,
  timestamp: 11,
  regex: 12,
  dbRef: 13,
  code: 14,
  max: 15,
} as const

/** `undefined` stands for an empty array under sorting and indexing: below null, as in MongoDB. */
export function rank(value: Value | undefined): number {
  if (value === undefined) return RANK.empty
  if (value === null) return RANK.null
  if (typeof value === 'number') return RANK.number
  if (typeof value === 'string') return RANK.string
  if (typeof value === 'boolean') return RANK.boolean
  if (Array.isArray(value)) return RANK.array
  if (value instanceof Date) return RANK.date
  if (isDocument(value)) return RANK.object
  if (value instanceof Timestamp) return RANK.timestamp
  if (value instanceof Long || value instanceof Decimal128) return RANK.number
  if (value instanceof BSONSymbol) return RANK.string
  if (value instanceof ObjectId) return RANK.objectId
  if (value instanceof Binary) return RANK.binary
  if (value instanceof BSONRegExp) return RANK.regex
  if (value instanceof DBRef) return RANK.dbRef
  if (value instanceof Code) return RANK.code
  return value instanceof MinKey ? RANK.min : RANK.max
}

/** Total order over all values: negative, zero or positive. */
export function compare(a: Value | undefined, b: Value | undefined): number {
  const left = rank(a)
  const right = rank(b)
  if (left !== right) return left - right
  switch (left) {
    case RANK.number:
      return compareNumbers(a as number, b as number)
    case RANK.string:
      return compareStrings(String(a), String(b))
    case RANK.object:
      return compareDocuments(a as Document, b as Document)
    case RANK.array:
      return compareArrays(a as Value[], b as Value[])
    case RANK.boolean:
      return Number(a) - Number(b)
    case RANK.date:
      return (a as Date).getTime() - (b as Date).getTime()
    case RANK.timestamp:
      return (a as Timestamp).compare(b as Timestamp)
    case RANK.binary:
      return compareBinaries(a as Binary, b as Binary)
    case RANK.min:
    case RANK.empty:
    case RANK.null:
    case RANK.max:
      return 0
    case RANK.regex:
      return compareRegExps(a as BSONRegExp, b as BSONRegExp)
    case RANK.objectId:
      return compareStrings(String(a), String(b))
    default:
      return compareStrings(JSON.stringify(a), JSON.stringify(b))
  }
}

export const equal = (a: Value | undefined, b: Value | undefined): boolean => compare(a, b) === 0

/** By code point, which is the order of the UTF-8 bytes; JS compares UTF-16 units, which puts emoji below U+FFxx. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1
  }
  return a.length - b.length
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff

type Numeric = number | Long | Decimal128

function compareNumbers(a: Numeric, b: Numeric): number {
  if (a instanceof Long && b instanceof Long) return a.compare(b)
  const x = Number(a.toString())
  const y = Number(b.toString())
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(y)) - Number(Number.isNaN(x))
  if (x !== y) return x < y ? -1 : 1
  return typeof a === typeof b && typeof a === 'number' ? 0 : compareExactly(a, b)
}

/** Two forms of one double may still differ in digits that only `Long` holds. */
function compareExactly(a: Numeric, b: Numeric): number {
  const x = exact(a)
  const y = exact(b)
  if (x === undefined || y === undefined) return 0
  return x < y ? -1 : x > y ? 1 : 0
}

function exact(value: Numeric): bigint | undefined {
  if (value instanceof Long) return value.toBigInt()
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : undefined
}

function compareDocuments(a: Document, b: Document): number {
  const left = Object.keys(a)
  const right = Object.keys(b)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const x = left[i] as string
    const y = right[i] as string
    const order = rank(a[x]) - rank(b[y]) || compareStrings(x, y) || compare(a[x], b[y])
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareArrays(a: Value[], b: Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compare(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

const compareRegExps = (a: BSONRegExp, b: BSONRegExp): number =>
  compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options)

function compareBinaries(a: Binary, b: Binary): number {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.buffer, b.buffer)
}
