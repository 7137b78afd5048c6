import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { look } from '../../../cloudfunctions/modules/evidence/look'
import { shownOf } from '../../../cloudfunctions/modules/evidence/shown'
import { draw } from '../../pictures/draw'
import { jpegOf, packedPdf, pdf } from '../../pictures/files'
import { segment } from '../../pictures/parts'

/** What people see of a PDF says nothing of where the photos in it were taken (J6). */
const GPS = 'GPS 39.98N 116.31E'
const jpeg = jpegOf(draw(3, 90, 60))
const beside = (marker: number, words: string) =>
  Buffer.concat([jpeg.subarray(0, 2), segment(marker, Buffer.from(words, 'latin1')), jpeg.subarray(2)])
const photo = beside(0xe1, `Exif\0\0${GPS}`)
const picture = '/Type /XObject /Subtype /Image /Width 90 /Height 60 /Filter'
const carrying = (dictionary: string, data: Buffer) => pdf('sheet', { dictionary, data })
const shown = (bytes: Buffer) => shownOf(bytes, 'application/pdf').bytes!
/** What a stream of a file holds, up to where it says that it ends. */
const streamOf = (bytes: Buffer, dictionary: string) => {
  const from = bytes.indexOf('stream\r\n', bytes.indexOf(dictionary)) + 8
  return bytes.subarray(from, bytes.indexOf('\nendstream', from))
}

describe('the copy of a PDF that people see', () => {
  it.each([
    ['in Exif', photo],
    ['in XMP', beside(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${GPS}</x>`)],
    ['in what a maker writes', beside(0xed, GPS)],
    ['in a comment', beside(0xfe, GPS)],
    ['after the end of the photo', Buffer.concat([jpeg, Buffer.from(GPS)])],
  ])('has no place that stood %s; everything else is where it was', (_, data) => {
    const bytes = carrying(`${picture} /DCTDecode`, data)
    expect(bytes.includes(GPS)).toBe(true)
    const copy = shown(bytes)
    expect(copy.includes(GPS)).toBe(false)
    expect(copy).toHaveLength(bytes.length)
    expect(look(copy, 'application/pdf')).toEqual({ readable: true, pixels: null })
    expect(look(streamOf(copy, picture), 'image/jpeg')).toEqual(look(jpeg, 'image/jpeg'))
    const outside = (whole: Buffer) => whole.toString('latin1').replace(streamOf(whole, picture).toString('latin1'), '')
    expect(outside(copy)).toBe(outside(bytes))
  })

  it('nor of a photo that is packed once more, even of several, or of one whose packing is told elsewhere', () => {
    const elsewhere = shown(carrying(`${picture} 9 0 R`, deflateSync(photo)))
    expect(inflateSync(streamOf(elsewhere, picture)).includes(GPS)).toBe(false)
    const packed = carrying(`${picture} [/FlateDecode /DCTDecode]`, deflateSync(photo))
    const copy = shown(packed)
    expect(copy).toHaveLength(packed.length)
    const unpacked = inflateSync(streamOf(copy, picture))
    expect(unpacked.includes(GPS)).toBe(false)
    expect(look(unpacked, 'image/jpeg')).toEqual(look(jpeg, 'image/jpeg'))
    const plain = { dictionary: `${picture} /DCTDecode`, data: photo }
    expect(shown(pdf('sheet', plain, plain)).includes(GPS)).toBe(false)
  })

  it.each([
    ['a description', '/Type /Metadata /Subtype /XML', Buffer.from(`<x>${GPS}</x>`)],
    ['a packed description', '/Type /Metadata /Subtype /XML /Filter /FlateDecode', deflateSync(Buffer.from(GPS))],
    ['a file in it', '/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(Buffer.from(`any ${GPS}`))],
  ])('has %s no more', (_, dictionary, data) => {
    const bytes = carrying(dictionary, data)
    const copy = shown(bytes)
    expect(copy).toHaveLength(bytes.length)
    const held = streamOf(copy, dictionary)
    const unpacked = dictionary.includes('Flate') ? inflateSync(held) : held
    expect(unpacked.toString('latin1').trim()).toBe('')
    expect(look(copy, 'application/pdf').readable).toBe(true)
  })

  it.each([
    ['a description', '/Metadata 6 0 R', '/Filter /FlateDecode'],
    ['a file in it', '/Type /Filespec /F (a.jpg) /EF << /F 9 0 R /UF 6 0 R >>', '/Filter /FlateDecode'],
    ['a packed description', '/Metadata 6 0 R', '', 'packed'],
  ])('has %s no more that only what refers to it says to be one', (_, refers, filter, packed?) => {
    const words = filter ? deflateSync(Buffer.from(GPS)) : Buffer.from(GPS)
    const referring = Buffer.from(`8 0 << ${refers} >>`)
    const bytes = pdf(
      'sheet',
      { dictionary: `/Params << >> ${filter}`, data: words },
      packed
        ? { dictionary: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', data: deflateSync(referring) }
        : { dictionary: refers, data: Buffer.from('any') },
    )
    const copy = shown(bytes)
    expect(copy).toHaveLength(bytes.length)
    const held = streamOf(copy, '/Params')
    expect((filter ? inflateSync(held) : held).toString('latin1').trim()).toBe('')
    // what nothing refers to so is as it was
    expect(shown(pdf('sheet', { dictionary: '/Params << >>', data: words })).includes(words)).toBe(true)
  })

  it('of one without photos is the same, byte for byte', () => {
    for (const bytes of [pdf(), packedPdf()]) expect(shown(bytes)).toEqual(bytes)
  })

  it.each([
    [
      'kept in a way that is not looked through',
      carrying(`${picture} [/ASCII85Decode /DCTDecode]`, Buffer.from('s4IA')),
    ],
    ['cut off', carrying(`${picture} /DCTDecode`, photo.subarray(0, 20))],
  ])('there is none where a photo is %s: such a file is not taken', (_, bytes) => {
    expect(look(bytes, 'application/pdf').readable).toBe(false)
  })

  it('what was handed in stays as it was', () => {
    const bytes = carrying(`${picture} /DCTDecode`, photo)
    const before = Buffer.from(bytes)
    shown(bytes)
    expect(bytes).toEqual(before)
  })
})
