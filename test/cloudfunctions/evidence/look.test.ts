import { readFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { fileType } from '@shared/evidence/file-type'
import type { Finding } from '@shared/evidence/inspection'
import { decode } from 'jpeg-js'
import { describe, expect, it, test } from 'vitest'
import { look } from '../../../cloudfunctions/modules/evidence/look'
import { draw } from '../../pictures/draw'
import { jpegOf, packedPdf, pdf, photo, pngOf } from '../../pictures/files'
import { chunk, interlacedPng, pngChunks, segment, segmentsOf, withDimensions } from '../../pictures/parts'

const seen = (bytes: Buffer): Finding => look(bytes, fileType(bytes)!)
const sample = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../pictures/samples', name))
const why = (bytes: Buffer) => {
  const finding = seen(bytes)
  return finding.readable ? 'readable' : finding.why
}
function pixels(bytes: Buffer): string {
  const finding = seen(bytes)
  if (!finding.readable || !finding.pixels) throw new Error('no picture')
  return finding.pixels.sha256
}

const drawn = draw(1, 80, 60)
const jpeg = jpegOf(drawn)
const png = pngOf(drawn)

describe('a file that opens', () => {
  test.each<[string, Buffer]>([
    ...['plain.jpg', 'progressive.jpg', 'restart.jpg', 'grey.jpg', 'palette.png', 'one-bit.png', 'grey-alpha.png'].map(
      (name): [string, Buffer] => [name, sample(name)],
    ),
    ['as we draw it, JPEG', jpeg],
    ['as we draw it, PNG', png],
    ['interlaced', interlacedPng(drawn)],
  ])('%s is a picture', (_, bytes) => {
    expect(seen(bytes)).toMatchObject({ readable: true, pixels: { sha256: expect.stringMatching(/^[\da-f]{64}$/) } })
  })
  test.each([
    ['plain', pdf()],
    ['packed', packedPdf()],
  ])('a %s PDF is one, without pixels', (_, bytes) => {
    expect(seen(bytes)).toEqual({ readable: true, pixels: null })
  })
})

describe('the same pixels, in whatever file', () => {
  test.each([
    ['a PNG packed more loosely', pngOf(drawn, { deflateLevel: 1, filterType: 0 })],
    ['a PNG without opacity', pngOf(drawn, { colorType: 2 })],
    ['an interlaced PNG', interlacedPng(drawn)],
    ['a PNG with a text in it', withChunk(png, chunk('tEXt', Buffer.from('Author\0somebody else')))],
  ])('%s', (_, other) => {
    expect(other.equals(png)).toBe(false)
    expect(pixels(other)).toBe(pixels(png))
  })
  test.each([
    ['a comment', withSegment(jpeg, segment(0xfe, Buffer.from('taken yesterday')))],
    ['another date and place', withSegment(jpeg, segment(0xe1, Buffer.from('Exif\0\0 somewhere else')))],
    ['something behind its end', Buffer.concat([jpeg, Buffer.from('and more')])],
  ])('a JPEG with %s', (_, other) => {
    expect(pixels(other)).toBe(pixels(jpeg))
  })
  it('a JPEG whose coefficients were written in another order', () => {
    expect(pixels(sample('progressive.jpg'))).toBe(pixels(sample('plain.jpg')))
    expect(pixels(sample('restart.jpg'))).toBe(pixels(sample('plain.jpg')))
  })
  it('a JPEG kept as a PNG', () => {
    const { width, height, data } = decode(jpeg, { useTArray: true, formatAsRGBA: false })
    expect(pixels(pngOf({ width, height, data }))).toBe(pixels(jpeg))
  })
  it('not those of another picture, and not the same row of colours in another shape', () => {
    expect(pixels(pngOf(draw(2, 80, 60)))).not.toBe(pixels(png))
    const black = (width: number, height: number) => ({ width, height, data: new Uint8Array(width * height * 3) })
    expect(pixels(pngOf(black(100, 60)))).not.toBe(pixels(pngOf(black(60, 100))))
  })
})

describe('a file that is none', () => {
  test.each([
    ['four bytes that begin as a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['four bytes more than a PNG’s first', Buffer.concat([png.subarray(0, 8), Buffer.alloc(4)])],
    ['five bytes that begin as a PDF', Buffer.from('%PDF-')],
    ['noise behind a JPEG’s first bytes', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), photo().subarray(300)])],
    ['a PDF that says it ends', Buffer.from('%PDF-1.4\n%%EOF\n')],
    [
      'a PDF whose table is elsewhere',
      Buffer.from(
        pdf()
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n9'),
      ),
    ],
    [
      'a PDF without a page',
      Buffer.from(pdf().toString('latin1').replaceAll('/Type /Page ', '/Type /Cage '), 'latin1'),
    ],
    [
      'a JPEG of no scan',
      Buffer.concat([...segmentsOf(jpeg).filter(({ marker }) => marker !== 0xda)].map(({ whole }) => whole)),
    ],
  ])('%s', (_, bytes) => {
    expect(why(bytes)).toBe('damaged')
  })
  it('is one that breaks off, wherever it does', () => {
    for (const whole of [jpeg, png, sample('progressive.jpg'), sample('restart.jpg'), pdf(), packedPdf()])
      for (let cut = 8; cut < whole.length; cut += Math.ceil(whole.length / 40))
        expect([cut, seen(whole.subarray(0, cut)).readable]).toEqual([cut, false])
  })
  it('is one that breaks off and was given an end', () => {
    const end = Buffer.from([0xff, 0xd9])
    expect(why(Buffer.concat([jpeg.subarray(0, jpeg.length >> 1), end]))).toBe('damaged')
    const half = pngChunks(png).map(({ type, data }) => chunk(type, type === 'IDAT' ? data.subarray(0, 500) : data))
    expect(why(Buffer.concat([png.subarray(0, 8), ...half]))).toBe('damaged')
  })
  test.each([
    ['four inks', sample('cmyk.jpg')],
    ['arithmetic codes', replaced(jpeg, 0xc0, 0xc9)],
    [
      'a PDF that needs a password',
      Buffer.from(pdf().toString('latin1').replace('/Root', '/Encrypt 9 0 R /Root'), 'latin1'),
    ],
  ])('is one that not every viewer opens: %s', (_, bytes) => {
    expect(why(bytes)).toBe('unsupported')
  })
})

describe('the limits, by what the header says', () => {
  test.each([
    [49, 50, 'too-small'],
    [12_001, 50, 'too-large'],
    [5000, 5001, 'too-large'],
    [65_535, 65_535, 'too-large'],
  ])('%d by %d is %s, before anything is decoded', (width, height, expected) => {
    expect(why(withDimensions(jpeg, width, height))).toBe(expected)
    expect(why(withDimensions(png, width, height))).toBe(expected)
  })
  it('50 by 50 is enough', () => {
    expect(why(jpegOf(draw(3, 50, 50)))).toBe('readable')
    expect(why(pngOf(draw(3, 50, 50)))).toBe('readable')
  })
  it('a small picture that unpacks to 200 MB is given up at its own size', () => {
    const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 })
    for (const whole of [pngOf(draw(4, 60, 60)), interlacedPng(draw(4, 60, 60))]) {
      const [header] = pngChunks(whole)
      const bomb = Buffer.concat([
        whole.subarray(0, 8),
        header!.whole,
        chunk('IDAT', packed),
        chunk('IEND', Buffer.alloc(0)),
      ])
      const before = process.memoryUsage().arrayBuffers
      expect(why(bomb)).toBe('damaged')
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024)
    }
  })
  it('a PDF whose packed objects unpack to 200 MB is given up at its limit', () => {
    expect(why(packedPdf(Buffer.alloc(200 * 1024 * 1024)))).toBe('too-large')
  })
  it('a JPEG goes over its picture a few times at most', () => {
    const parts = segmentsOf(sample('progressive.jpg'))
    const scan = parts.findLast(({ marker }) => marker === 0xda)!.whole
    const again = Buffer.concat([
      ...parts.slice(0, -1).map(({ whole }) => whole),
      ...Array<Buffer>(1000).fill(scan),
      parts.at(-1)!.whole,
    ])
    expect(why(again)).toBe('unsupported')
  })
})

function withChunk(whole: Buffer, added: Buffer): Buffer {
  const [header, ...rest] = pngChunks(whole).map((each) => each.whole)
  return Buffer.concat([whole.subarray(0, 8), header!, added, ...rest])
}

function withSegment(whole: Buffer, added: Buffer): Buffer {
  const [start, ...rest] = segmentsOf(whole).map((each) => each.whole)
  return Buffer.concat([start!, added, ...rest])
}

function replaced(whole: Buffer, marker: number, by: number): Buffer {
  const parts = segmentsOf(whole).map((each) =>
    each.marker === marker ? Buffer.concat([Buffer.from([0xff, by]), each.whole.subarray(2)]) : each.whole,
  )
  return Buffer.concat(parts)
}
