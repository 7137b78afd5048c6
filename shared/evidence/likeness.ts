/**
 * What a picture looks like, in 64 bits (a perceptual hash by cosine transform): saved again or made smaller it changes in a few bits,
 * another picture differs in about half of them. It is shown to people and decides nothing.
 */

/** The brightness of a picture is averaged into this many fields each way. */
export const GRID = 32
/** Of these, the slow changes across the picture: 8 by 8. */
const KEPT = 8
const BITS = KEPT * KEPT

/** Called similar up to this many different bits (product). */
export const SIMILAR_WITHIN = 10

const waves = Array.from({ length: KEPT }, (_, wave) =>
  Array.from({ length: GRID }, (_, at) => Math.cos((Math.PI / GRID) * (at + 0.5) * wave)),
)

/**
 * @param grid GRID × GRID brightnesses, row by row
 * @returns 16 hexadecimal digits
 */
export function likenessOf(grid: ArrayLike<number>): string {
  const rows = Array.from({ length: GRID }, (_, y) => waves.map((wave) => sum(wave, (x) => grid[y * GRID + x]!)))
  const strengths = waves.flatMap((wave) =>
    Array.from({ length: KEPT }, (_, across) => sum(wave, (y) => rows[y]![across]!)),
  )
  const sorted = strengths.toSorted((a, b) => a - b)
  const middle = (sorted[BITS / 2 - 1]! + sorted[BITS / 2]!) / 2
  const digits = Array.from({ length: BITS / 4 }, (_, digit) =>
    strengths.slice(digit * 4, digit * 4 + 4).reduce((bits, strength) => bits * 2 + (strength > middle ? 1 : 0), 0),
  )
  return digits.map((digit) => digit.toString(16)).join('')
}

const sum = (wave: readonly number[], value: (at: number) => number) =>
  wave.reduce((total, factor, at) => total + factor * value(at), 0)

/** In how many bits two of them differ. */
export function distanceOf(a: string, b: string): number {
  const [mine, others] = [bandsOf(a), bandsOf(b)]
  return mine.reduce((total, band, at) => total + ones(band ^ others[at]!), 0)
}

function ones(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** Its four parts of 16 bits: what differs in seven bits or fewer agrees in one of them but for one bit. */
export const bandsOf = (likeness: string): number[] =>
  Array.from({ length: 4 }, (_, at) => Number.parseInt(likeness.slice(at * 4, at * 4 + 4), 16))

/** A part, and all that differ from it in one bit. */
export const aroundBand = (band: number): number[] => [
  band,
  ...Array.from({ length: 16 }, (_, bit) => band ^ (1 << bit)),
]

/** How much of two pictures is alike, in whole per cent. */
export const percentAlike = (distance: number): number => Math.round(((BITS - distance) / BITS) * 100)
