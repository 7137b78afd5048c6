import { toBytes, toText } from './base64'
import { SnapshotRefused } from './refused'

/** Of which version the format is: a device that knows another asks for everything again. */
export const FORMAT = 2

/** What a part holds: its letter begins its id. */
export const partKinds = { core: 'c', names: 'n', details: 'd', changes: 'x', seats: 's' } as const
export type PartKind = keyof typeof partKinds
const kindNames = Object.keys(partKinds) as PartKind[]

/** Bytes of a checksum; as hex digits, twice as many. */
const SUM = 6
/** format, kind, the checksum of all the rest, and what the part goes with. */
const HEAD = 2 + 2 * SUM

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
  /** where the payload begins is `HEAD` */
  bytes: Uint8Array
}

export const PAYLOAD = HEAD

export function seal(kind: PartKind, goesWith: string, payload: Uint8Array): Part {
  const bytes = new Uint8Array(HEAD + payload.length)
  bytes[0] = FORMAT
  bytes[1] = kindNames.indexOf(kind)
  bytes.set(fromHex(goesWith), 2 + SUM)
  bytes.set(payload, HEAD)
  const sum = checksum(bytes)
  bytes.set(fromHex(sum), 2)
  return { id: `${partKinds[kind]}${sum}`, text: toText(bytes) }
}

/** @throws SnapshotRefused unless every bit is as it was sealed */
export function open(text: string): Opened {
  const bytes = toBytes(text)
  const kind = kindNames[bytes[1] ?? kindNames.length]
  if (bytes.length >= 1 && bytes[0] !== FORMAT) throw new SnapshotRefused('format')
  if (bytes.length < HEAD || !kind || toText(bytes) !== text) throw new SnapshotRefused('damaged')
  const sum = toHex(bytes.subarray(2, 2 + SUM))
  const goesWith = toHex(bytes.subarray(2 + SUM, HEAD))
  const blank = bytes.slice()
  blank.fill(0, 2, 2 + SUM)
  if (checksum(blank) !== sum) throw new SnapshotRefused('damaged')
  return { kind, sum, goesWith, bytes }
}

export const idOf = ({ kind, sum }: Opened) => `${partKinds[kind]}${sum}`

/** 48 bits of bytes, or of a text's units (cyrb53, public domain, cut): tells contents apart, protects nothing. */
export function checksum(bytes: ArrayLike<number>): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < bytes.length; at++) {
    high = Math.imul(high ^ bytes[at]!, 2654435761)
    low = Math.imul(low ^ bytes[at]!, 1597334677)
  }
  high = Math.imul(high ^ bytes.length ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return hex(low >>> 0, 8) + hex(high & 0xffff, 4)
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => hex(byte, 2)).join('')
const fromHex = (text: string) =>
  Array.from({ length: SUM }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16))
