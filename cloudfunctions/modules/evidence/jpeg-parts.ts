import { checkSize } from './pixels'
import { Unreadable } from './unreadable'

/** More passes over the picture than any camera or program makes: each takes time for every block, and next to no bytes. */
const MOST_SCANS = 32

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
/** baseline, extended and progressive, by Huffman: what the decoder knows */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
/** lossless, hierarchical and arithmetic, and a height that is told later */
const UNUSUAL = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdc])
/** quantisation, Huffman tables, restart interval */
const TABLES = new Set([0xdb, 0xc4, 0xdd])
const APP0 = 0xe0
const ADOBE = 0xee
const isComment = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

/**
 * The parts of a JPEG (ITU-T T.81, B) that its pixels come from, as a file of their own: whatever else a file may carry reaches no
 * decoder, and what does is bounded.
 * @throws Unreadable when it is cut off, out of order, of an unusual kind or too large
 */
export function jpegParts(bytes: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from([0xff, SOI])]
  let [frames, scans, at] = [0, 0, 2]
  for (;;) {
    const { marker, next } = markerAt(bytes, at)
    if (marker === EOI) break
    const length = next + 2 <= bytes.length ? bytes.readUInt16BE(next) : 0
    const end = next + length
    if (length < 2 || end > bytes.length || UNUSUAL.has(marker))
      throw new Unreadable(UNUSUAL.has(marker) ? 'unsupported' : 'damaged')
    const segment = bytes.subarray(next + 2, end)
    const keep = (upTo: number) => parts.push(Buffer.from([0xff, marker]), bytes.subarray(next, upTo))
    at = end
    if (FRAMES.has(marker)) {
      checkFrame(segment)
      frames++
      keep(end)
    } else if (marker === SOS) {
      scans++
      at = scanEnd(bytes, end)
      keep(at)
    } else if (TABLES.has(marker) || (marker === ADOBE && isAdobe(segment))) keep(end)
    else if (!isComment(marker)) throw new Unreadable('damaged')
    if (frames > 1 || scans > MOST_SCANS) throw new Unreadable('unsupported')
    if (scans > 0 && frames === 0) throw new Unreadable('damaged')
  }
  if (scans === 0) throw new Unreadable('damaged')
  return Buffer.concat([...parts, Buffer.from([0xff, EOI])])
}

/**
 * Overwrites what stands beside the picture and after it, in place. Whether the picture itself can be decoded is not asked.
 * @throws Unreadable when it is cut off or out of order
 */
export function blankBeside(jpeg: Buffer): void {
  for (let at = 2; ; ) {
    const { marker, next } = markerAt(jpeg, at)
    if (marker === EOI) {
      jpeg.fill(0, next)
      return
    }
    const end = next + (next + 2 <= jpeg.length ? jpeg.readUInt16BE(next) : 0)
    if (end < next + 2 || end > jpeg.length) throw new Unreadable('damaged')
    const segment = jpeg.subarray(next + 2, end)
    const tellsColours = (marker === ADOBE && isAdobe(segment)) || (marker === APP0 && isJfif(segment))
    if (isComment(marker) && !tellsColours) segment.fill(0)
    at = marker === SOS ? scanEnd(jpeg, end) : end
  }
}

/** A marker is FF and what is not FF; any number of FF may stand before it. */
function markerAt(bytes: Buffer, at: number): { marker: number; next: number } {
  if (bytes[at] !== 0xff) throw new Unreadable('damaged')
  let next = at + 1
  while (bytes[next] === 0xff) next++
  const marker = bytes[next]
  if (marker === undefined) throw new Unreadable('damaged')
  return { marker, next: next + 1 }
}

/** Where the coded data end: at the first marker that is neither a stuffed FF nor a restart. */
function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 2)) {
    const marker = bytes[at + 1]
    if (marker === undefined) break
    if (marker !== 0 && !(marker >= 0xd0 && marker <= 0xd7)) return at
  }
  throw new Unreadable('damaged')
}

/** Eight bits, grey or three colours, of a size that may be decoded. */
function checkFrame(segment: Buffer): void {
  if (segment.length < 6) throw new Unreadable('damaged')
  const colours = segment[5]!
  if (segment[0] !== 8 || (colours !== 1 && colours !== 3)) throw new Unreadable('unsupported')
  if (segment.length !== 6 + 3 * colours) throw new Unreadable('damaged')
  checkSize({ height: segment.readUInt16BE(1), width: segment.readUInt16BE(3) })
  const components = Array.from({ length: colours }, (_, nth) => segment.subarray(6 + 3 * nth, 9 + 3 * nth))
  const sampled = components.every(([, factors = 0]) => {
    const [across, down] = [factors >> 4, factors & 15]
    return across >= 1 && across <= 4 && down >= 1 && down <= 4
  })
  if (!sampled || new Set(components.map(([id]) => id)).size !== colours) throw new Unreadable('damaged')
}

const isAdobe = (segment: Buffer) => segment.length >= 12 && segment.toString('latin1', 0, 5) === 'Adobe'
const isJfif = (segment: Buffer) => segment.toString('latin1', 0, 5) === 'JFIF\0'
