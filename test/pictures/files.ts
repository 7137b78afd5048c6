import { randomInt } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { encode } from 'jpeg-js'
import { type PackerOptions, PNG } from 'pngjs'
import { type Drawn, draw } from './draw'

/** Pictures and papers as a station would hand them in: small, and what they say they are. */

const withAlpha = ({ width, height, data }: Drawn): Buffer => {
  const rgba = Buffer.alloc(width * height * 4, 255)
  for (let at = 0; at < width * height; at++) rgba.set(data.subarray(at * 3, at * 3 + 3), at * 4)
  return rgba
}

export const jpegOf = (drawn: Drawn, quality = 80): Buffer<ArrayBuffer> =>
  Buffer.from(encode({ width: drawn.width, height: drawn.height, data: withAlpha(drawn) }, quality).data)

export function pngOf(drawn: Drawn, options: PackerOptions = {}): Buffer<ArrayBuffer> {
  const png = new PNG({ width: drawn.width, height: drawn.height })
  png.data = withAlpha(drawn)
  return Buffer.from(PNG.sync.write(png, options))
}

/** A photo unlike any other, as small as one may be. */
export const photo = (seed = randomInt(2 ** 31)): Buffer<ArrayBuffer> => jpegOf(draw(seed, 96, 72))

/** One page with these words, whatever else it carries, and the table of where everything is. */
export function pdf(
  words = `sheet ${randomInt(2 ** 31)}`,
  ...carried: { dictionary: string; data: Buffer }[]
): Buffer<ArrayBuffer> {
  const drawing = `BT /F1 12 Tf 72 720 Td (${words.replace(/[^ -'*-[\]-~]/g, '')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...carried.map(
      ({ dictionary, data }) =>
        `<< ${dictionary} /Length ${data.length} >>\nstream\r\n${data.toString('latin1')}\nendstream`,
    ),
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + trailer, 'latin1')
}

/** The same as newer programs write it: the objects packed into one stream, and a stream for their table. */
export function packedPdf(before = Buffer.alloc(0)): Buffer<ArrayBuffer> {
  const objects =
    '1 0 2 34 3 76 << /Type /Catalog /Pages 2 0 R >> << /Type /Pages /Kids [3 0 R] /Count 1 >> << /Type /Page >>'
  const packed = deflateSync(Buffer.concat([before, Buffer.from(objects)]))
  const stream = (id: number, dictionary: string, data: Buffer) =>
    Buffer.concat([
      Buffer.from(`${id} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`),
      data,
      Buffer.from('\nendstream\nendobj\n'),
    ])
  const body = Buffer.concat([Buffer.from('%PDF-1.7\n'), stream(4, '/Type /ObjStm /N 3 /First 16', packed)])
  const table = stream(5, '/Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R', deflateSync(Buffer.alloc(36)))
  return Buffer.concat([body, table, Buffer.from(`startxref\n${body.length}\n%%EOF\n`)])
}
