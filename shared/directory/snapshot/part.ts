import { toBytes } from './base64'
import { SnapshotRefused } from './refused'

/** Of which version the format is: a device that knows another asks for everything again. */
export const FORMAT = 2

/** By the letter that their ids begin with: core, names, details, changes, seats. */
const kinds = 'cndxs'
export type PartKind = 'c' | 'n' | 'd' | 'x' | 's'

/** Bytes of a checksum; as hex digits, twice as many. */
export const SUM = 6
/** Where the payload begins: after format, kind, the checksum of all the rest, and what the part goes with. */
export const PAYLOAD = 2 + 2 * SUM

/** A part as it is stored and sent. `id` is its kind and its checksum: the same content is the same part. */
export interface Part {
  id: string
  text: string
}

export interface Opened {
  kind: PartKind
  /** its checksum */
  sum: string
  /** the build that it is of, or the change that it follows */
  goesWith: string
  bytes: Uint8Array
}

/** @throws SnapshotRefused unless every bit is as it was sealed */
export function open(text: string): Opened {
  const bytes = toBytes(text)
  const hex = (from: number) => Array.from(bytes.subarray(from, from + SUM), (byte) => hexOf(byte, 2)).join('')
  if (bytes.length > 0 && bytes[0] !== FORMAT) throw new SnapshotRefused('format')
  const kind = kinds[bytes[1]!] as PartKind | undefined
  const sum = hex(2)
  if (!kind || checksum(bytes) !== sum) throw new SnapshotRefused('damaged')
  return { kind, sum, goesWith: hex(2 + SUM), bytes }
}

export const kindByte = (kind: PartKind) => kinds.indexOf(kind)

export const idOf = ({ kind, sum }: Opened) => kind + sum

/** 48 bits of a part's bytes, but for the checksum itself (cyrb53, public domain, cut): tells contents apart, protects nothing. */
export const checksum = (bytes: Uint8Array): string => sumOf([...bytes.subarray(0, 2), ...bytes.subarray(2 + SUM)])

/** The same of bytes, or of a text's units. */
export function sumOf(values: ArrayLike<number>): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < values.length; at++) {
    high = Math.imul(high ^ values[at]!, 2654435761)
    low = Math.imul(low ^ values[at]!, 1597334677)
  }
  high = Math.imul(high ^ values.length ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return hexOf(low >>> 0, 8) + hexOf(high & 0xffff, 4)
}

const hexOf = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
