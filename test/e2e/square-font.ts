const EM = 1000
const [ASCENT, DESCENT] = [880, -120]

/** What is written in squares: CJK punctuation, radicals, ideographs, full-width forms. */
const ranges = [
  [0x2e80, 0x303f],
  [0x3100, 0x312f],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff60],
] as const

const u16 = (...values: number[]) =>
  Buffer.concat(values.map((value) => Buffer.from([(value >> 8) & 255, value & 255])))
const u32 = (...values: number[]) => Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)))
const padded = (table: Buffer) => Buffer.concat([table, Buffer.alloc(-table.length & 3)])

/** A frame one em wide, as every Chinese character is. */
const frame = (() => {
  const [low, high] = [80, 800]
  const box = u16(low, low, high, high)
  const flags = Buffer.from([1, 1, 1, 1])
  const xs = u16(low, high - low, 0, low - high)
  const ys = u16(low, 0, high - low, 0)
  return padded(Buffer.concat([u16(1), box, u16(3), u16(0), flags, xs, ys]))
})()

function cmap(): Buffer {
  const groups = Buffer.concat(ranges.map(([from, to]) => u32(from, to, 1)))
  const format13 = Buffer.concat([u16(13, 0), u32(16 + groups.length, 0, ranges.length), groups])
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), format13])
}

function name(): Buffer {
  const words = ['Test Squares', 'Regular', 'Test Squares', 'Test Squares', '1', 'TestSquares']
  const texts = words.map((text) => Buffer.from(text, 'utf16le').swap16())
  let at = 0
  const records = texts.map((text, id) => {
    const record = u16(3, 1, 0x409, id + 1, text.length, at)
    at += text.length
    return record
  })
  return Buffer.concat([u16(0, texts.length, 6 + 12 * texts.length), ...records, ...texts])
}

const tables: Record<string, Buffer> = {
  'OS/2': Buffer.concat([
    u16(3, EM, 400, 5, 0, ...Array<number>(10).fill(0), 0),
    Buffer.alloc(10),
    u32(0, 1 << 27, 0, 0),
    Buffer.from('TEST'),
    u16(0x40, 0x2e80, 0xff60, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
    u32(0, 0),
    u16(500, 700, 0, 32, 1),
  ]),
  cmap: cmap(),
  glyf: frame,
  head: Buffer.concat([
    u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
    u16(3, EM),
    Buffer.alloc(16),
    u16(0, 0, EM, EM, 0, 8, 2, 1, 0),
  ]),
  hhea: Buffer.concat([u32(0x10000), u16(ASCENT, DESCENT, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, 2)]),
  hmtx: u16(EM / 2, 0, EM, 80),
  loca: u32(0, 0, frame.length),
  maxp: Buffer.concat([u32(0x10000), u16(2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
  name: name(),
  post: u32(0x30000, 0, 0, 0, 0, 0, 0, 0),
}

const checksum = (table: Buffer) => {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}

/**
 * A TrueType font that draws every Chinese character as a frame of its true width. A fresh machine has no Chinese font, and a
 * browser then gives the characters next to no room: whether words fit could not be seen there.
 */
export function squareFont(): Buffer {
  const entries = Object.entries(tables)
  let at = 12 + 16 * entries.length
  const directory = entries.map(([tag, table]) => {
    const entry = Buffer.concat([Buffer.from(tag), u32(checksum(padded(table)), at, table.length)])
    at += padded(table).length
    return entry
  })
  const header = Buffer.concat([u32(0x10000), u16(entries.length, 128, 3, entries.length * 16 - 128)])
  return Buffer.concat([header, ...directory, ...entries.map(([, table]) => padded(table))])
}
