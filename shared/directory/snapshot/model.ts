/**
 * Guesses of bits, learned as they come: of each the chance of a 0 in 65536ths (16 bits) and how often it was seen (8 bits). A guess that was
 * made seldom moves far.
 */
export type Model = Uint32Array

/**
 * Writes values, or reads them back. Both ways run the same code, which asks for each value in turn: a writer is given it and answers it; a
 * reader pays no regard to what it is given. So what is read is what was written, by construction.
 */
export interface Coder {
  /** @param at which guess of the model it is guessed by */
  bit(model: Model, at: number, value: number): number
  /** some bits, up to eight, that nobody can guess */
  flat(bits: number, value: number): number
}

const MOST_SEEN = 80
const LEAST = 32
const shares = Array.from({ length: MOST_SEEN + 1 }, (_, seen) => Math.round(65_536 / (seen + 1.6)))

export const modelOf = (size: number): Model => new Uint32Array(size).fill(0x8000 << 8)

/** The guess after a bit. No share of a chance leaves less than `LEAST`: neither bit is ever ruled out. */
export function learned(guess: number, value: number): number {
  const zero = guess >>> 8
  const seen = guess & 255
  const share = shares[seen]!
  const moved =
    value === 0 ? zero + (((65_536 - LEAST - zero) * share) >>> 16) : zero - (((zero - LEAST) * share) >>> 16)
  return (moved << 8) | (seen < MOST_SEEN ? seen + 1 : seen)
}

/** A value below 2 ** bits from the highest bit on, each guessed by those before it: it takes 2 ** bits guesses from `base` on. */
export function tree(coder: Coder, model: Model, base: number, bits: number, value: number): number {
  let node = 1
  for (let bit = bits - 1; bit >= 0; bit--) node = node * 2 + coder.bit(model, base + node, (value >>> bit) & 1)
  return node - 2 ** bits
}

/** How many guesses a number takes. */
export const NUMBER = 320
const LENGTH_BITS = 6

/** A number from 0 to 2 ** 52, the small ones in few bits: how long it is, and of its bits the first two are guessed. */
export function number(coder: Coder, model: Model, base: number, value: number): number {
  const given = value + 1
  const length = tree(coder, model, base, LENGTH_BITS, Math.floor(Math.log2(given)))
  let read = 1
  let left = length
  for (; left > 0 && read < 4; left--) {
    read = read * 2 + coder.bit(model, base + 64 + length * 4 + read, Math.floor(given / 2 ** (left - 1)) % 2)
  }
  while (left > 0) {
    const bits = Math.min(left, 8)
    left -= bits
    read = read * 2 ** bits + coder.flat(bits, Math.floor(given / 2 ** left) % 2 ** bits)
  }
  return read - 1
}
