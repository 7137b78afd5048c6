import { constants, deflateSync, inflateSync } from 'node:zlib'
import { inflated } from './inflated'
import { blankBesideJp2, isJp2 } from './jp2'
import { blankBeside } from './jpeg-parts'
import { packedObjects } from './packed-objects'
import { Unreadable } from './unreadable'

/** A photo that is packed once more is unpacked up to this many bytes. */
const mostUnpacked = 16 * 1024 * 1024
const farthestDictionary = 4096

/**
 * A copy of a PDF for people: its photos (DCTDecode, JPXDecode) without what a camera wrote beside them, and no descriptions (XMP) or files
 * within the file, whether they say what they are or something refers to them as such. The other kinds of pictures are pixels alone. Each
 * byte keeps its place, so that the table of objects holds; a signature over the file holds of what was handed in alone.
 * @throws Unreadable where a photo is cut off, or kept so that it cannot be looked through
 */
export function leanPdf(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const text = bytes.toString('latin1')
  const besides = new Set([text, ...packedObjects(bytes, text)].flatMap(referredTo))
  const opened = /\bstream\r?\n/g
  for (let found = opened.exec(text); found; found = opened.exec(text)) {
    const from = found.index + found[0].length
    const end = text.indexOf('endstream', from)
    if (end === -1) break
    const begins = Math.max(text.lastIndexOf('obj', found.index), found.index - farthestDictionary)
    const object = /(\d+)\s+\d+\s+$/.exec(text.slice(Math.max(0, begins - 24), begins))?.[1]
    const dictionary = text.slice(begins, found.index)
    const data = copy.subarray(from, beforeLineEnd(text, end))
    if (isBesides.test(dictionary) || (object && besides.has(Number(object)))) empty(data, isPacked(dictionary))
    else lean(data, dictionary)
    opened.lastIndex = end
  }
  return copy
}

/** The line end before `endstream` is not of the stream. */
const beforeLineEnd = (text: string, end: number) => end - (/\r?\n?$/.exec(text.slice(end - 2, end))?.[0].length ?? 0)

const isBesides = /\/Type\s*\/(?:Metadata|EmbeddedFile)\b|\/Subtype\s*\/XML\b/
const isPacked = (dictionary: string) => /\/Fl(?:ateDecode)?\b/.test(dictionary)

/** The numbers of the objects that some object calls its description, or the file that it embeds. */
function referredTo(objects: string): number[] {
  const files = [...objects.matchAll(/\/EF\s*<<([^>]*)>>/g)].flatMap(([, named]) => [
    ...named!.matchAll(/(\d+)\s+\d+\s+R\b/g),
  ])
  const descriptions = objects.matchAll(/\/Metadata\s+(\d+)\s+\d+\s+R\b/g)
  return [...files, ...descriptions].map(([, number]) => Number(number))
}

function lean(data: Buffer, dictionary: string): void {
  const blank = blankerOf(data)
  if (blank) blank(data)
  else if (blankerOf(beginningOf(data))) blankPacked(data)
  else if (/\/(?:DCT(?:Decode)?|JPXDecode)\b/.test(dictionary)) throw new Unreadable('unsupported')
}

/** What makes a photo of this kind lean; nothing: it is none. */
const blankerOf = (data: Buffer) => (isPhoto(data) ? blankBeside : isJp2(data) ? blankBesideJp2 : undefined)
const isPhoto = (data: Buffer) => data[0] === 0xff && data[1] === 0xd8 && data[2] === 0xff

/** Packed nothing, and then what a reader skips. */
function empty(data: Buffer, packed: boolean): void {
  data.fill(packed ? 0 : ' ')
  if (packed) deflateSync(Buffer.alloc(0)).copy(data)
}

function blankPacked(data: Buffer): void {
  const photo = inflated(data, mostUnpacked)
  blankerOf(photo)?.(photo)
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
