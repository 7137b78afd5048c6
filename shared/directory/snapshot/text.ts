import { type Coder, modelOf, NUMBER, number, tree } from './model'
import { SnapshotRefused } from './refused'

/** What comes next of a text: one of its characters, by its place in the alphabet, or again a stretch of what came before. */
export type Step = number | { back: number; long: number }

/** A text as steps; `text-encode.ts` finds them. Characters are UTF-16 code units, the alphabet those that occur, ascending. */
export interface Steps {
  length: number
  alphabet: readonly number[]
  steps: readonly Step[]
}

const MOST_CHARACTERS = 4_000_000
const ALPHABET = 65_536
/** The shortest stretch that is taken from before. */
export const SHORTEST = 2
const DISTANCES = 4

/** Writes a text, or reads it back. */
export function text(coder: Coder, given?: Steps): string {
  const sizes = modelOf(3 * NUMBER)
  const length = number(coder, sizes, 0, given?.length ?? 0)
  const letters = number(coder, sizes, NUMBER, given?.alphabet.length ?? 0)
  if (length > MOST_CHARACTERS || letters > ALPHABET) throw new SnapshotRefused('damaged')
  const alphabet = new Uint16Array(letters)
  for (let at = 0, last = 0; at < letters; at++) {
    last += number(coder, sizes, 2 * NUMBER, (given?.alphabet[at] ?? 0) - last)
    alphabet[at] = last
  }
  const bits = Math.ceil(Math.log2(Math.max(letters, 2)))
  const chars = modelOf(2 << bits)
  const again = modelOf(4)
  const same = modelOf(4)
  const backs = modelOf(DISTANCES * NUMBER)
  const longs = modelOf(NUMBER)
  const out = new Uint16Array(length)
  let state = 0
  let last = 1
  for (let at = 0, nth = 0; at < length; nth++) {
    const step = given?.steps[nth]
    const copy = typeof step === 'object' ? step : undefined
    const copies = coder.bit(again, state, copy ? 1 : 0)
    if (copies) {
      const long = SHORTEST + number(coder, longs, 0, (copy?.long ?? SHORTEST) - SHORTEST)
      const near = Math.min(long - SHORTEST, DISTANCES - 1) * NUMBER
      if (!coder.bit(same, state, copy?.back === last ? 1 : 0))
        last = 1 + number(coder, backs, near, (copy?.back ?? 1) - 1)
      if (last > at || long > length - at) throw new SnapshotRefused('damaged')
      for (let i = 0; i < long; i++, at++) out[at] = out[at - last]!
    } else {
      // of a character after a stretch is known that the stretch ends there
      const base = (state & 1) << bits
      out[at++] = alphabet[tree(coder, chars, base, bits, typeof step === 'number' ? step : 0)] ?? 0
    }
    state = ((state << 1) | copies) & 3
  }
  return stringOf(out)
}

const PIECE = 8_192

function stringOf(units: Uint16Array): string {
  let all = ''
  for (let at = 0; at < units.length; at += PIECE)
    all += String.fromCharCode.apply(null, units.subarray(at, at + PIECE) as unknown as number[])
  return all
}
