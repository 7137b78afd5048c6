import { crc32, deflateSync } from 'node:zlib'
import type { Drawn } from './draw'

/**
 * What files of pictures are made of, for taking them apart and putting them together otherwise. It knows the formats by itself, as the
 * product's decoder does: files made with the help of the decoder would agree with its mistakes.
 */

/** Of a PNG: length, name, data, check sum. */
export function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

export function pngChunks(png: Buffer): { type: string; data: Buffer; whole: Buffer }[] {
  const chunks = []
  for (let at = 8; at < png.length; ) {
    const end = at + 12 + png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) })
    at = end
  }
  return chunks
}

export function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** Of a JPEG without anything unusual: each marker with what belongs to it, also the coded data of a scan. */
export function segmentsOf(jpeg: Buffer): { marker: number; whole: Buffer }[] {
  const segments = []
  for (let at = 0; at < jpeg.length; ) {
    const marker = jpeg[at + 1]!
    const bare = marker === 0xd8 || marker === 0xd9
    let end = at + 2 + (bare ? 0 : jpeg.readUInt16BE(at + 2))
    const isInside = () =>
      jpeg[end] !== 0xff || jpeg[end + 1] === 0 || (jpeg[end + 1]! >= 0xd0 && jpeg[end + 1]! <= 0xd7)
    if (marker === 0xda) while (isInside()) end++
    segments.push({ marker, whole: jpeg.subarray(at, end) })
    at = end
  }
  return segments
}

/** The same file with another size in its header. */
export function withDimensions(whole: Buffer, width: number, height: number): Buffer {
  if (whole[0] === 0x89) {
    const [header, ...rest] = pngChunks(whole)
    const data = Buffer.from(header!.data)
    data.writeUInt32BE(width, 0)
    data.writeUInt32BE(height, 4)
    return Buffer.concat([whole.subarray(0, 8), chunk('IHDR', data), ...rest.map((each) => each.whole)])
  }
  const parts = segmentsOf(whole).map(({ marker, whole: part }) => {
    if (marker !== 0xc0) return part
    const changed = Buffer.from(part)
    changed.writeUInt16BE(height, 5)
    changed.writeUInt16BE(width, 7)
    return changed
  })
  return Buffer.concat(parts)
}

const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** As a slow line used to show it: every eighth pixel first, then those between. */
export function interlacedPng({ width, height, data }: Drawn): Buffer {
  const rows: Buffer[] = []
  for (const [left, top, across, down] of passes)
    for (let y = top; y < height; y += down) {
      const row = [0]
      for (let x = left; x < width; x += across)
        row.push(...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3))
      if (row.length > 1) rows.push(Buffer.from(row))
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 1], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
