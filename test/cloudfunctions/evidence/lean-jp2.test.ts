import { readFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { look } from '../../../cloudfunctions/modules/evidence/look'
import { shownOf } from '../../../cloudfunctions/modules/evidence/shown'
import { pdf } from '../../pictures/files'

/** What people see of a JPEG 2000 picture in a PDF says nothing of where it was taken (J6). */
const sample = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../pictures/samples', name))
/** As OpenJPEG writes them, both with a comment in the header of the picture itself. */
const [boxed, bare] = [sample('plain.jp2'), sample('tiled.j2k')]
const GPS = 'GPS 39.98N 116.31E'
const picture = '/Type /XObject /Subtype /Image /Width 90 /Height 60 /Filter'
const carrying = (filter: string, data: Buffer) => pdf('sheet', { dictionary: `${picture} ${filter}`, data })
const shown = (bytes: Buffer) => shownOf(bytes, 'application/pdf').bytes
const why = (bytes: Buffer) => {
  const finding = look(bytes, 'application/pdf')
  return finding.readable ? 'readable' : finding.why
}
const streamOf = (bytes: Buffer) => {
  const from = bytes.indexOf('stream\r\n', bytes.indexOf(picture)) + 8
  return bytes.subarray(from, bytes.indexOf('\nendstream', from))
}

/** A box of the format (ISO/IEC 15444-1, I): length, type, what is in it. */
function box(type: string, data: Buffer, far = false): Buffer {
  const head = Buffer.alloc(far ? 16 : 8)
  head.writeUInt32BE(far ? 1 : 8 + data.length)
  head.write(type, 4, 'latin1')
  if (far) head.writeUInt32BE(16 + data.length, 12)
  return Buffer.concat([head, data])
}
const place = Buffer.from(`<x>${GPS}</x>`)
const headerAt = boxed.indexOf('jp2h') - 4
const pictureAt = boxed.indexOf('jp2c') - 4
const withBoxAt = (at: number, added: Buffer) => Buffer.concat([boxed.subarray(0, at), added, boxed.subarray(at)])
/** With a box more within the header of the file, whose length is told anew. */
function inHeader(added: Buffer): Buffer {
  const whole = withBoxAt(pictureAt, added)
  whole.writeUInt32BE(pictureAt - headerAt + added.length, headerAt)
  return whole
}

describe('the copy of a PDF with a JPEG 2000 picture', () => {
  it.each([
    ['in a box of XML', withBoxAt(pictureAt, box('xml ', place))],
    ['in a box of some maker', withBoxAt(headerAt, box('uuid', Buffer.concat([Buffer.alloc(16, 7), place])))],
    ['in a box of a long length', withBoxAt(pictureAt, box('uuid', place, true))],
    ['in a box of a kind that nobody knows', withBoxAt(pictureAt, box('what', place))],
    ['in a box within the header', inHeader(box('xml ', place))],
    ['after the picture', Buffer.concat([boxed, box('xml ', place)])],
    ['in a comment of the picture', boxed],
    ['in a comment of a picture without boxes', bare],
    ['after the end of a picture without boxes', Buffer.concat([bare, place])],
  ])('has no place that stood %s; the picture is where it was', (_, data) => {
    const bytes = carrying('/JPXDecode', data)
    expect(bytes.includes(GPS)).toBe(true)
    const copy = shown(bytes)
    expect(copy.includes(GPS)).toBe(false)
    expect(copy).toHaveLength(bytes.length)
    expect(why(copy)).toBe('readable')
    // what is coded, from the first tile to the end of the picture, byte for byte
    const coded = data.subarray(data.indexOf(Buffer.from('ff90', 'hex')), data.lastIndexOf(Buffer.from('ffd9', 'hex')))
    expect(coded.length).toBeGreaterThan(600)
    expect(copy.includes(coded)).toBe(true)
    // and looked through once more nothing changes
    expect(shown(copy)).toEqual(copy)
  })

  it('says of itself all that it takes to draw it', () => {
    const copy = streamOf(shown(carrying('/JPXDecode', boxed)))
    const comment = boxed.indexOf(GPS)
    const blank = Buffer.from(boxed).fill(0, comment, comment + GPS.length)
    expect(copy).toEqual(blank)
  })

  it('nor of one that is packed once more', () => {
    const copy = shown(carrying('[/FlateDecode /JPXDecode]', deflateSync(withBoxAt(pictureAt, box('xml ', place)))))
    expect(inflateSync(streamOf(copy)).includes(GPS)).toBe(false)
  })

  it.each([
    [
      'cut off in a box',
      carrying('/JPXDecode', withBoxAt(pictureAt, box('xml ', place)).subarray(0, pictureAt + 12)),
      'damaged',
    ],
    ['cut off in its header', carrying('/JPXDecode', bare.subarray(0, 60)), 'damaged'],
    ['without a picture in its boxes', carrying('/JPXDecode', boxed.subarray(0, pictureAt)), 'unsupported'],
    [
      'kept so that it cannot be looked through',
      carrying('[/ASCII85Decode /JPXDecode]', Buffer.from('s4IA')),
      'unsupported',
    ],
    ['not one at all', carrying('/JPXDecode', Buffer.from(GPS)), 'unsupported'],
  ])('there is none where the picture is %s: such a file is not taken', (_, bytes, reason) => {
    expect(why(bytes)).toBe(reason)
  })
})
