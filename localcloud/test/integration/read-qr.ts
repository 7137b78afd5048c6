/**
 * Reads a small QR code (versions 1 and 2, byte mode) as a phone does, from ISO/IEC 18004 and without the help of what drew it: finder
 * patterns, timing, format bits with their checksum, mask, codewords with a remainder of zero, text. Throws at the first that is not right.
 * @param cells true is dark; with a quiet zone of four around
 */
export function readQr(cells: boolean[][]): string {
  const side = cells.length - 8
  const dark = (x: number, y: number) => cells[y + 4]![x + 4]!
  const version = (side - 17) / 4
  must(version === 1 || version === 2, `version ${version}`)
  must(
    cells.every((row, y) => row.every((is, x) => !is || (inside(x - 4, side) && inside(y - 4, side)))),
    'quiet zone',
  )
  for (const [left, top] of [
    [0, 0],
    [side - 7, 0],
    [0, side - 7],
  ] as const)
    for (let y = 0; y < 7; y++)
      for (let x = 0; x < 7; x++) must(dark(left + x, top + y) === isFinder(x, y), `finder ${left} ${top}`)
  for (let i = 8; i < side - 8; i++) must(dark(i, 6) === (i % 2 === 0) && dark(6, i) === (i % 2 === 0), 'timing')
  const { level, mask } = format(dark)
  const bits = path(side, version).map(([x, y]) => dark(x, y) !== MASKS[mask]!(x, y))
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) => number(bits.slice(i * 8, i * 8 + 8)))
  const data = DATA_WORDS[version]![level]!
  must(words.length === data + syndromesOf(words, words.length - data), 'error correction')
  const body = bits.slice(0, data * 8)
  must(number(body.slice(0, 4)) === 4, 'byte mode')
  const length = number(body.slice(4, 12))
  return Buffer.from(Array.from({ length }, (_, i) => number(body.slice(12 + i * 8, 20 + i * 8)))).toString()
}

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`no readable QR code: ${what}`)
}

const inside = (at: number, side: number) => at >= 0 && at < side
const number = (bits: boolean[]) => bits.reduce((sum, bit) => sum * 2 + Number(bit), 0)
/** Rings: dark at the rim, light, dark in the middle. */
const isFinder = (x: number, y: number) => Math.max(Math.abs(x - 3), Math.abs(y - 3)) !== 2

/** Data codewords by version and level, in the order of the two level bits: M, L, H, Q. */
const DATA_WORDS: Record<number, number[]> = { 1: [16, 19, 9, 13], 2: [28, 34, 16, 22] }

const MASKS: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** The fifteen bits around the upper left finder: level, mask, and their BCH remainder (generator 10100110111). */
function format(dark: (x: number, y: number) => boolean): { level: number; mask: number } {
  const along = [0, 1, 2, 3, 4, 5, 7, 8]
  const places = [...along.map((x) => [x, 8] as const), ...[7, 5, 4, 3, 2, 1, 0].map((y) => [8, y] as const)]
  const value = number(places.map(([x, y]) => dark(x, y))) ^ 0b101010000010010
  let rest = value
  for (let bit = 14; bit >= 10; bit--) if ((rest >> bit) & 1) rest ^= 0b10100110111 << (bit - 10)
  must(rest === 0, 'format bits')
  return { level: value >> 13, mask: (value >> 10) & 7 }
}

/** Where data lies: two columns at a time from the right, up and down in turn, around everything that is not data. */
function path(side: number, version: number): [number, number][] {
  const isData = (x: number, y: number) => {
    if (x === 6 || y === 6) return false
    if ((x < 9 && y < 9) || (x < 9 && y >= side - 8) || (x >= side - 8 && y < 9)) return false
    return version === 1 || Math.max(Math.abs(x - side + 7), Math.abs(y - side + 7)) > 2
  }
  const places: [number, number][] = []
  let isUp = true
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < side; step++)
      for (const x of [right, right - 1]) {
        const y = isUp ? side - 1 - step : step
        if (isData(x, y)) places.push([x, y])
      }
    isUp = !isUp
  }
  return places
}

/** How many of the first so many powers of two are roots of the words, read as a polynomial over GF(256): of a whole code all are. */
function syndromesOf(words: number[], count: number): number {
  let root = 1
  let zeros = 0
  for (let i = 0; i < count; i++) {
    if (words.reduce((sum, word) => times(sum, root) ^ word, 0) === 0) zeros++
    root = times(root, 2)
  }
  return zeros
}

function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0)
    if ((b >> bit) & 1) product ^= a
  }
  return product
}
