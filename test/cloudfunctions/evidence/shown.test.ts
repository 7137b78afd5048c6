import { decode } from 'jpeg-js'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { look } from '../../../cloudfunctions/modules/evidence/look'
import { shownOf } from '../../../cloudfunctions/modules/evidence/shown'
import { draw } from '../../pictures/draw'
import { jpegOf, pngOf } from '../../pictures/files'
import { chunk, pngChunks, segment } from '../../pictures/parts'

/** What people see of a photo says nothing of where it was taken (J6). */
const GPS = 'GPS 39.98N 116.31E'

/** What a phone writes: which way up, when, where. Written from the Exif standard, and not with the reader's own code. */
function exif({ orientation = 6, little = true } = {}): Buffer {
  const short = (value: number) => {
    const bytes = Buffer.alloc(2)
    little ? bytes.writeUInt16LE(value) : bytes.writeUInt16BE(value)
    return bytes
  }
  const long = (value: number) => {
    const bytes = Buffer.alloc(4)
    little ? bytes.writeUInt32LE(value) : bytes.writeUInt32BE(value)
    return bytes
  }
  const entry = (tag: number, type: number, count: number, value: Buffer) =>
    Buffer.concat([short(tag), short(type), long(count), Buffer.concat([value, Buffer.alloc(4 - value.length)])])
  // header 8, first directory 2 + 3 × 12 + 4 = 42 → 50, second 2 + 12 + 4 = 18 → 68, the words from there
  const first = Buffer.concat([
    ...[short(3), entry(0x0112, 3, 1, short(orientation)), entry(0x8769, 4, 1, long(50))],
    ...[entry(0x8825, 4, 1, long(88)), long(0)],
  ])
  const second = Buffer.concat([short(1), entry(0x9003, 2, 20, long(68)), long(0)])
  const words = Buffer.from('2026:11:09 15:12:30\0', 'latin1')
  const order = Buffer.from(little ? 'II' : 'MM', 'latin1')
  return Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    order,
    short(42),
    long(8),
    first,
    second,
    words,
    Buffer.from(GPS),
  ])
}

const drawn = draw(3, 90, 60)
const jpeg = jpegOf(drawn)
const taken = (block: Buffer) => Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, block), jpeg.subarray(2)])
const pixelsOf = (bytes: Buffer) => look(bytes, 'image/jpeg')

describe('the copy of a photo that people see', () => {
  it.each([
    ['in Exif', taken(exif())],
    ['in Exif, the other byte first', taken(exif({ little: false }))],
    ['in XMP', taken(Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${GPS}</x>`))],
    ['in a comment', Buffer.concat([jpeg.subarray(0, 2), segment(0xfe, Buffer.from(GPS)), jpeg.subarray(2)])],
    ['after its end', Buffer.concat([jpeg, Buffer.from(GPS)])],
  ])('has no place that stood %s, and the same pixels', (_, bytes) => {
    expect(bytes.includes(GPS)).toBe(true)
    const { bytes: copy } = shownOf(bytes, 'image/jpeg')
    expect(copy.includes(GPS)).toBe(false)
    expect(pixelsOf(copy)).toEqual(pixelsOf(bytes))
    expect(decode(copy)).toMatchObject({ width: 90, height: 60 })
  })

  it('still stands upright, and says no more than that', () => {
    const { bytes: copy, taken: said } = shownOf(taken(exif({ orientation: 8 })), 'image/jpeg')
    expect(said).toEqual({ at: '2026:11:09 15:12:30', orientation: 8 })
    expect(shownOf(copy, 'image/jpeg').taken).toEqual({ at: null, orientation: 8 })
    const other = shownOf(taken(exif({ orientation: 8, little: false })), 'image/jpeg')
    expect(other.taken).toEqual(said)
  })

  it.each([
    ['nothing', jpeg],
    ['a block that is cut off anywhere', null],
  ])('of %s says nothing and does not fail', (_, bytes) => {
    const block = exif()
    const files = bytes ? [bytes] : Array.from({ length: block.length }, (_, upTo) => taken(block.subarray(0, upTo)))
    for (const file of files) {
      const { taken: said } = shownOf(file, 'image/jpeg')
      expect([null, '2026:11:09 15:12:30']).toContain(said.at)
      expect([1, 6]).toContain(said.orientation)
    }
  })

  it('of a PNG has no text beside the picture', () => {
    const png = pngOf(drawn)
    const chunks = pngChunks(png)
    const [header, ...rest] = chunks.map(({ whole }) => whole)
    const marked = Buffer.concat([png.subarray(0, 8), header!, chunk('tEXt', Buffer.from(`place\0${GPS}`)), ...rest])
    expect(marked.includes(GPS)).toBe(true)
    const { bytes: copy } = shownOf(marked, 'image/png')
    expect(copy.includes(GPS)).toBe(false)
    expect(PNG.sync.read(copy).data.equals(PNG.sync.read(png).data)).toBe(true)
  })
})
