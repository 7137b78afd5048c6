import { failed } from '../refusals'
import { compareStrings, type Value } from '../values'
import { isNullish, over, overPresent, toText, toWhole } from './operands'
import type { Operators } from './types'

const points = (text: string): string[] => [...text]

/** Numbers and dates count as text here; null as empty. */
function coerce(value: Value | undefined, name: string): string {
  if (isNullish(value)) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  throw failed(`can't convert to text in ${name}`)
}

function split([text, separator]: Value[], name: string): Value {
  const by = toText(separator, name)
  if (by === '') throw failed('$split requires a non-empty separator')
  return toText(text, name).split(by)
}

/** From byte `start`, `count` bytes; a negative count means the rest. Refuses to cut a character in two. */
function substringOfBytes([value, start, count]: (Value | undefined)[], name: string): Value {
  const bytes = Buffer.from(coerce(value, name))
  const from = toWhole(start, name)
  const length = toWhole(count, name)
  if (from < 0) throw failed(`${name}: starting index must be non-negative`)
  const end = length < 0 ? bytes.length : Math.min(from + length, bytes.length)
  if (isContinuation(bytes[from]) || isContinuation(bytes[end])) {
    throw failed(`${name}: Invalid range, starting or ending index is in the middle of a UTF-8 character.`)
  }
  return bytes.subarray(from, end).toString()
}

const isContinuation = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80

function substringOfPoints([value, start, count]: (Value | undefined)[], name: string): Value {
  const from = toWhole(start, name)
  const length = toWhole(count, name)
  if (from < 0 || length < 0) throw failed(`${name}: starting index and length must be non-negative`)
  return points(coerce(value, name))
    .slice(from, from + length)
    .join('')
}

const indexOfPoints = ([text, wanted, start, end]: (Value | undefined)[], name: string): Value => {
  if (isNullish(text)) return null
  const characters = points(toText(text, name))
  const sought = points(toText(wanted, name))
  const [from, to] = limits(start, end, characters.length, name)
  for (let i = from; i + sought.length <= to; i++) if (sought.every((point, j) => characters[i + j] === point)) return i
  return -1
}

const indexOfBytes = ([text, wanted, start, end]: (Value | undefined)[], name: string): Value => {
  if (isNullish(text)) return null
  const bytes = Buffer.from(toText(text, name))
  const [from, to] = limits(start, end, bytes.length, name)
  if (from > to) return -1
  const found = bytes.subarray(from, to).indexOf(toText(wanted, name))
  return found === -1 ? -1 : found + from
}

function limits(start: Value | undefined, end: Value | undefined, length: number, name: string): [number, number] {
  const [from, to] = [start === undefined ? 0 : toWhole(start, name), end === undefined ? length : toWhole(end, name)]
  if (from < 0 || to < 0) throw failed(`${name} requires non-negative start and end`)
  return [from, Math.min(to, length)]
}

export const STRINGS: Operators = {
  $concat: overPresent(0, Number.POSITIVE_INFINITY, (values, name) =>
    values.map((value) => toText(value, name)).join(''),
  ),
  $indexOfBytes: over(2, 4, indexOfBytes),
  $indexOfCP: over(2, 4, indexOfPoints),
  $split: overPresent(2, 2, split),
  $strLenBytes: over(1, 1, ([text], name) => Buffer.byteLength(toText(text, name))),
  $strLenCP: over(1, 1, ([text], name) => points(toText(text, name)).length),
  $strcasecmp: over(2, 2, ([a, b], name) =>
    Math.sign(compareStrings(coerce(a, name).toUpperCase(), coerce(b, name).toUpperCase())),
  ),
  $substr: over(3, 3, substringOfBytes),
  $substrBytes: over(3, 3, substringOfBytes),
  $substrCP: over(3, 3, substringOfPoints),
  $toLower: over(1, 1, ([text], name) => coerce(text, name).toLowerCase()),
  $toUpper: over(1, 1, ([text], name) => coerce(text, name).toUpperCase()),
}
