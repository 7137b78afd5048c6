import type { Binary, BSONRegExp, ObjectId, Timestamp } from 'bson'
import { type Document, RANK, rank, type Value } from '../values'

/**
 * A value as text whose byte order is the order of values (`compare`), the type first: `true`, `1` and `'1'` never meet. `undefined` (an empty
 * array) sorts below null. Numbers beyond a double's 53 bits share keys with their neighbours.
 */
export const keyOf = (value: Value | undefined): string =>
  typeof value === 'string' ? tag(RANK.string) + value : tag(rank(value)) + payload(value)

/** One letter per type, in the order of types. */
export const tag = (ofRank: number): string => String.fromCharCode('a'.charCodeAt(0) + ofRank)

/** Below every tag, so that the shorter of two lists comes first. */
const END = '\0'

/** Self-delimiting, so that keys can stand one after another inside arrays and documents. */
function payload(value: Value | undefined): string {
  switch (rank(value)) {
    case RANK.number:
      return numberKey(Number(String(value)))
    case RANK.string:
      return textKey(String(value))
    case RANK.boolean:
      return value ? '1' : '0'
    case RANK.date:
      return numberKey((value as Date).getTime())
    case RANK.objectId:
      return (value as ObjectId).toHexString()
    case RANK.array:
      return (value as Value[]).map((item) => tag(rank(item)) + payload(item)).join('') + END
    case RANK.object:
      return documentKey(value as Document)
    case RANK.timestamp:
      return (value as Timestamp).toString(16).padStart(16, '0')
    case RANK.binary:
      return binaryKey(value as Binary)
    case RANK.regex:
      return textKey((value as BSONRegExp).pattern) + textKey((value as BSONRegExp).options)
    case RANK.dbRef:
    case RANK.code:
      return textKey(JSON.stringify(value))
    default:
      return ''
  }
}

/** Documents compare field by field: type, then name, then value. */
function documentKey(document: Document): string {
  const fields = Object.keys(document).map(
    (name) => tag(rank(document[name])) + textKey(name) + payload(document[name]),
  )
  return fields.join('') + END
}

const binaryKey = (value: Binary): string =>
  numberKey(value.length()) + numberKey(value.sub_type) + value.buffer.toString('hex')

/** Ends below anything that could follow; a NUL inside is marked as not the end. */
const textKey = (text: string): string => `${text.replaceAll('\0', '\0\x01')}\0\0`

const bits = new DataView(new ArrayBuffer(8))

/** The bits of the double, flipped so that text order is number order; NaN lowest. */
function numberKey(value: number): string {
  if (Number.isNaN(value)) return '0000000000000000'
  bits.setFloat64(0, value === 0 ? 0 : value)
  const [high, low] = [bits.getUint32(0), bits.getUint32(4)]
  const negative = high >>> 31 === 1
  return hex(negative ? ~high : high | 0x80000000) + hex(negative ? ~low : low)
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')
