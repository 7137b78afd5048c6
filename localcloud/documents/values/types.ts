import type {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson'

/** Values of a document in memory. Numbers are JS numbers unless that would lose digits; then they stay `Long` or `Decimal128`. */
export type Value = null | boolean | number | string | Date | Value[] | Document | BsonValue

/** What canonical EJSON can carry and plain JS cannot. */
export type BsonValue =
  | Long
  | Decimal128
  | ObjectId
  | Binary
  | BSONRegExp
  | Timestamp
  | MinKey
  | MaxKey
  | Code
  | DBRef
  | BSONSymbol

export interface Document {
  [field: string]: Value
}

/** True for embedded documents only: not arrays, dates or BSON classes. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** A field by its own name; never something inherited such as `constructor`. */
export function field(document: Document, name: string): Value | undefined {
  return Object.hasOwn(document, name) ? document[name] : undefined
}

/** Assigns a field of any name; plain assignment of `__proto__` would replace the prototype. */
export function setField(document: Document, name: string, value: Value): void {
  if (name === '__proto__')
    Object.defineProperty(document, name, { value, enumerable: true, configurable: true, writable: true })
  else document[name] = value
}

export function clone<T extends Value>(value: T): T
export function clone(value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => clone(item))
  if (value instanceof Date) return new Date(value)
  if (!isDocument(value)) return value
  const copy: Document = {}
  for (const name of Object.keys(value)) setField(copy, name, clone(value[name] as Value))
  return copy
}
