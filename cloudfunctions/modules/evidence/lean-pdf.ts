import { constants, deflateSync, inflateSync } from 'node:zlib'
import { inflated } from './inflated'
import { blankBeside } from './jpeg-parts'
import { Unreadable } from './unreadable'

/** A photo that is packed once more is unpacked up to this many bytes. */
const mostUnpacked = 16 * 1024 * 1024
const farthestDictionary = 4096

/**
 * A copy of a PDF for people: its photos (DCTDecode) without what a camera wrote beside them, and no descriptions (XMP) or files within
 * the file. Each byte keeps its place, so that the table of objects holds; a signature over the file holds of what was handed in alone.
 * @throws Unreadable where a photo is cut off, or kept so that it cannot be looked through
 */
export function leanPdf(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const text = bytes.toString('latin1')
  const opened = /\bstream\r?\n/g
  for (let found = opened.exec(text); found; found = opened.exec(text)) {
    const from = found.index + found[0].length
    const end = text.indexOf('endstream', from)
    if (end === -1) break
    const begins = Math.max(text.lastIndexOf('obj', found.index), found.index - farthestDictionary)
    lean(copy.subarray(from, beforeLineEnd(text, end)), text.slice(begins, found.index))
    opened.lastIndex = end
  }
  return copy
}

/** The line end before `endstream` is not of the stream. */
const beforeLineEnd = (text: string, end: number) => end - (/\r?\n?$/.exec(text.slice(end - 2, end))?.[0].length ?? 0)

function lean(data: Buffer, dictionary: string): void {
  const isPacked = /\/Fl(?:ateDecode)?\b/.test(dictionary)
  if (/\/Type\s*\/(?:Metadata|EmbeddedFile)\b/.test(dictionary)) empty(data, isPacked)
  else if (isPhoto(data)) blankBeside(data)
  else if (isPacked && isPhoto(beginningOf(data))) blankPacked(data)
  else if (/\/DCT(?:Decode)?\b/.test(dictionary)) throw new Unreadable('unsupported')
}

const isPhoto = (data: Buffer) => data[0] === 0xff && data[1] === 0xd8 && data[2] === 0xff

/** Packed nothing, and then what a reader skips. */
function empty(data: Buffer, isPacked: boolean): void {
  data.fill(isPacked ? 0 : ' ')
  if (isPacked) deflateSync(Buffer.alloc(0)).copy(data)
}

function blankPacked(data: Buffer): void {
  const photo = inflated(data, mostUnpacked)
  blankBeside(photo)
  const packed = deflateSync(photo, { level: constants.Z_BEST_COMPRESSION })
  if (packed.length > data.length) throw new Unreadable('unsupported')
  data.fill(0)
  packed.copy(data)
}

const beginningOf = (data: Buffer): Buffer => {
  try {
    return inflateSync(data.subarray(0, 256), { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    // not packed as it says: a reader shows nothing of it either
    return Buffer.alloc(0)
  }
}
