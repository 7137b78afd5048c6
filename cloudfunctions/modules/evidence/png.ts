import { inflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { checkSize, type Pixels } from './pixels'
import { Unreadable } from './unreadable'

const signatureBytes = 8
/** What the pixels come from (PNG, W3C): text, profiles and animation reach no decoder. */
const parts = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
/** Channels by colour type. */
const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** First column, first row, step across, step down, of the seven passes of an interlaced picture. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** @throws when it is none, or not whole */
export function decodePng(bytes: Buffer): Pixels {
  const chunks = chunksOf(bytes)
  const [header] = chunks
  if (header?.type !== 'IHDR' || header.data.length !== 13) throw new Unreadable('damaged')
  const expected = inflatedBytes(header.data)
  const coded = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const inflated = inflateSync(coded, { maxOutputLength: expected })
  if (inflated.length !== expected) throw new Unreadable('damaged')
  const { width, height, data } = PNG.sync.read(leanPng(bytes))
  return { width, height, channels: 4, data }
}

/** The parts that the pixels come from, as a file of their own. */
export function leanPng(bytes: Buffer): Buffer {
  const lean = chunksOf(bytes).filter(({ type }) => parts.has(type))
  return Buffer.concat([bytes.subarray(0, signatureBytes), ...lean.map(({ whole }) => whole)])
}

interface Chunk {
  type: string
  data: Buffer
  /** with its length, name and check sum */
  whole: Buffer
}

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = signatureBytes; ; ) {
    if (at + 12 > bytes.length) throw new Unreadable('damaged')
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) throw new Unreadable('damaged')
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    if (type === 'IEND') return chunks
    at = end
  }
}

/** How many bytes the lines take, each with its filter's before it. */
function inflatedBytes(header: Buffer): number {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  checkSize({ width, height })
  const [depth = 0, colour = 0, , , interlaced = 0] = header.subarray(8)
  const perPixel = depth * (channels[colour] ?? 0)
  if (perPixel === 0 || ![1, 2, 4, 8, 16].includes(depth) || interlaced > 1) throw new Unreadable('damaged')
  const lines = (wide: number, high: number) => (wide === 0 ? 0 : high * (1 + Math.ceil((wide * perPixel) / 8)))
  if (interlaced === 0) return lines(width, height)
  return passes.reduce(
    (sum, [x, y, across, down]) => sum + lines(Math.ceil((width - x) / across), Math.ceil((height - y) / down)),
    0,
  )
}
