import { Binary, type ObjectId } from 'bson'
import { encode, isDocument, RANK, rank, type Value } from '../values'

/**
 * A value as text whose byte order is the value's order, the type first: `true`, `1` and `'1'` never meet.
 * `undefined` (an empty array) sorts below null. Documents, arrays and the rarer types keep equality only; the planner does not range over them.
 * Numbers beyond a double's 53 bits share keys with their neighbours.
 */
export function keyOf(value: Value | undefined): string {
  const type = tag(rank(value))
  switch (rank(value)) {
    case RANK.number:
      return type + numberKey(Number(String(value)))
    case RANK.string:
      return type + String(value)
    case RANK.boolean:
      return type + Number(value)
    case RANK.date:
      return type + numberKey((value as Date).getTime())
    case RANK.objectId:
      return type + (value as ObjectId).toHexString()
    case RANK.empty:
    case RANK.null:
      return type
    default:
      return type + equalityKey(value as Value)
  }
}

/** One letter per type, in the order of types. */
export const tag = (ofRank: number): string => String.fromCharCode('a'.charCodeAt(0) + ofRank)

const bits = new DataView(new ArrayBuffer(8))

/** The bits of the double, flipped so that text order is number order; NaN lowest. */
function numberKey(value: number): string {
  if (Number.isNaN(value)) return '0000000000000000'
  bits.setFloat64(0, value === 0 ? 0 : value)
  const raw = bits.getBigUint64(0)
  const ordered = raw >> 63n ? ~raw & 0xffffffffffffffffn : raw | 0x8000000000000000n
  return ordered.toString(16).padStart(16, '0')
}

/** Equal values, equal text: numbers by value whatever their BSON type. */
function equalityKey(value: Value): string {
  if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(keyOf(item))).join()}]`
  if (isDocument(value)) {
    return `{${Object.keys(value)
      .map((name) => `${JSON.stringify(name)}:${JSON.stringify(keyOf(value[name]))}`)
      .join()}}`
  }
  return value instanceof Binary ? `${value.sub_type}:${value.buffer.toString('hex')}` : encode(value)
}
