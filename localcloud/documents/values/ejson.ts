import { EJSON, Long, ObjectId } from 'bson'
import { invalid } from '../refusals'
import { MAX_LEVELS, refuseDeep, tooDeep } from './nesting'
import { type Document, isDocument, setField, type Value } from './types'

/** How `{"$key": …}` becomes a value. The rarer types are bson's own business. */
const TYPES: Record<string, (inner: unknown, json: object, levels: number) => Value | undefined> = {
  $numberInt: number,
  $numberDouble: number,
  $numberLong: long,
  $date: date,
  $undefined: () => undefined,
}
for (const key of [
  '$oid',
  '$numberDecimal',
  '$binary',
  '$uuid',
  '$regularExpression',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$symbol',
  '$code',
  '$dbPointer',
]) {
  TYPES[key] = (_, json, levels) => rareType(key, json, levels)
}

/**
 * Parses canonical (or relaxed) EJSON. `$undefined` is dropped, as the service drops undefined fields.
 * With `serverNow` (ms), `{"$tcb_server_date":{"offset":n}}` becomes that instant plus n ms: the server's clock, not the caller's.
 * Throws INVALID_PARAM on text that is not EJSON, or is nested more than `levels` deep.
 */
export function decode(text: string, serverNow?: number, levels = MAX_LEVELS): Value {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw invalid('request data is not valid EJSON')
  }
  return revive(parsed, serverNow, levels) ?? null
}

export function decodeDocument(text: string, serverNow?: number, levels = MAX_LEVELS): Document {
  const value = decode(text, serverNow, levels)
  if (!isDocument(value)) throw invalid('request data must be an object')
  return value
}

/** `levels`: how many documents and arrays may still lie in one another. Works in place: what `JSON.parse` made belongs to nobody else, and copying it would double the cost of reading a document. */
function revive(json: unknown, serverNow: number | undefined, levels: number): Value | undefined {
  if (typeof json !== 'object' || json === null) return json as Value
  if (Array.isArray(json)) {
    if (levels === 0) throw tooDeep()
    for (let i = 0; i < json.length; i++) json[i] = revive(json[i], serverNow, levels - 1) ?? null
    return json
  }
  const document = json as Document
  const names = Object.keys(document)
  const first = names[0]
  if (first?.charCodeAt(0) === DOLLAR && names.length <= 2) {
    const inner: unknown = document[first]
    if (first === '$tcb_server_date' && serverNow !== undefined) return serverDate(inner, serverNow)
    const read = Object.hasOwn(TYPES, first) ? TYPES[first] : undefined
    if (read) return read(inner, json, levels)
  }
  if (levels === 0) throw tooDeep()
  for (const name of names) {
    const value: unknown = document[name]
    if (typeof value !== 'object' || value === null) continue
    const revived = revive(value, serverNow, levels - 1)
    if (revived === undefined) delete document[name]
    else document[name] = revived
  }
  return document
}

const DOLLAR = 36

/** Levels that a type takes for itself: `{"$dbPointer": {"$id": {"$oid": …}}}`. */
const OWN_LEVELS = 3

function rareType(key: string, json: object, levels: number): Value {
  refuseDeep(json, levels + OWN_LEVELS)
  try {
    return EJSON.deserialize(json as EJSON.SerializableTypes & object, { relaxed: false }) as Value
  } catch {
    throw invalid(`malformed EJSON ${key}`)
  }
}

function number(text: unknown): number {
  const value = typeof text === 'string' && text !== '' ? Number(text) : Number.NaN
  if (Number.isNaN(value) && text !== 'NaN') throw invalid('malformed EJSON number')
  return value
}

function long(text: unknown): Value {
  if (typeof text !== 'string' || !/^-?\d{1,19}$/.test(text)) throw invalid('malformed EJSON $numberLong')
  const value = Number(text)
  return Number.isSafeInteger(value) || BigInt(value) === BigInt(text) ? value : Long.fromString(text)
}

function date(inner: unknown): Date {
  const ms = isDocument(inner) ? number(inner.$numberLong) : inner
  const value = typeof ms === 'number' || typeof ms === 'string' ? new Date(ms) : new Date(Number.NaN)
  if (Number.isNaN(value.getTime())) throw invalid('malformed EJSON $date')
  return value
}

function serverDate(inner: unknown, serverNow: number): Date {
  const offset = isDocument(inner) ? revive(inner.offset ?? 0, undefined, 1) : undefined
  const value = typeof offset === 'number' ? new Date(serverNow + offset) : new Date(Number.NaN)
  if (Number.isNaN(value.getTime())) throw invalid('malformed $tcb_server_date')
  return value
}

/** Canonical EJSON, the form documents are stored and answered in. */
export function encode(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return encodeNumber(value)
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  if (Array.isArray(value)) return `[${value.map((item) => encode(item ?? null)).join(',')}]`
  if (!isDocument(value)) return EJSON.stringify(value, { relaxed: false })
  const parts: string[] = []
  for (const name of Object.keys(value)) {
    const item = value[name]
    if (item !== undefined) parts.push(`${JSON.stringify(name)}:${encode(item)}`)
  }
  return `{${parts.join(',')}}`
}

function encodeNumber(value: number): string {
  if (Number.isInteger(value) && !Object.is(value, -0)) {
    if (value >= -0x80000000 && value <= 0x7fffffff) return `{"$numberInt":"${value}"}`
    if (value >= -(2 ** 63) && value < 2 ** 63) return `{"$numberLong":"${BigInt(value)}"}`
  }
  return `{"$numberDouble":"${Object.is(value, -0) ? '-0.0' : value}"}`
}

/** An ObjectId leaves the service as its plain hex string (seen on the real one). */
export function withPlainIds(value: Value): Value {
  if (value instanceof ObjectId) return value.toHexString()
  if (Array.isArray(value)) return value.map(withPlainIds)
  if (!isDocument(value)) return value
  const copy: Document = {}
  for (const name of Object.keys(value)) setField(copy, name, withPlainIds(value[name] as Value))
  return copy
}
