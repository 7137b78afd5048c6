import type { Stretches } from './stretches'

/** One way to read a character, and how it may be typed: [shang, sh, s]. Letters without tones, ü as v. */
export type Reading = readonly [syllable: string, ...shorter: string[]]

/** A character with two readings has two. */
export type Readings = ReadonlyMap<string, readonly Reading[]>

/** Syllable → the characters read so; how the snapshot carries them. */
export type Syllables = Readonly<Record<string, string>>

export function readingsOf(syllables: Syllables): Readings {
  const readings = new Map<string, Reading[]>()
  for (const [syllable, chars] of Object.entries(syllables)) {
    const reading: Reading = [syllable, ...initialsOf(syllable)]
    for (const char of chars) readings.set(char, [...(readings.get(char) ?? []), reading])
  }
  return readings
}

function initialsOf(syllable: string): string[] {
  if (syllable.length === 1) return []
  return /^[zcs]h/.test(syllable) ? [syllable.slice(0, 2), syllable.charAt(0)] : [syllable.charAt(0)]
}

/** The query as pinyin, without spaces and the ' between syllables; null when it is not two letters or more and nothing else. */
export function asPinyin(query: string): string | null {
  const letters = query.replace(/[\s']/g, '').replace(/ü/g, 'v')
  return /^[a-z]{2,40}$/.test(letters) ? letters : null
}

/** Are `letters` the whole of the text from `at` on, every syllable written out? */
export function spells(readings: Readings, text: string, letters: string, at = 0): boolean {
  if (at === text.length) return letters === ''
  return heard(readings, text.charCodeAt(at)).some(
    ([syllable]) => letters.startsWith(syllable) && spells(readings, text, letters.slice(syllable.length), at + 1),
  )
}

/** What has no reading is read as itself. */
function heard(readings: Readings, code: number): readonly Reading[] {
  const char = String.fromCharCode(code)
  return readings.get(char) ?? [[char.toLowerCase()]]
}

/** No letter is left. */
const DONE = -1

/**
 * What `letters` type: each character by its syllable or its initial, the last one perhaps half typed (A4: qinghelu, qhl and qinghl all
 * type 青禾路). Where they can be parted in several ways, all are followed at once.
 */
export function typing(readings: Readings, letters: string) {
  const known = new Map<number, readonly number[]>()

  /** From which letters on the next character is typed, if this one is typed from `from` on. */
  function after(code: number, from: number): readonly number[] {
    const key = code * letters.length + from
    const before = known.get(key)
    if (before) return before
    const ways = heard(readings, code)
    const ends = ways.some(([syllable]) => syllable.startsWith(letters.slice(from)))
    const typed = ways.flat().filter((each) => letters.startsWith(each, from))
    const next = ends ? [DONE] : typed.map((each) => from + each.length)
    known.set(key, next)
    return next
  }

  function afterAny(code: number, froms: readonly number[]): readonly number[] {
    if (froms.length === 1) return after(code, froms[0]!)
    const all = new Set(froms.flatMap((from) => after(code, from)))
    return all.has(DONE) ? [DONE] : [...all]
  }

  /** Do they type what stands from `at` on? */
  function types(codes: ArrayLike<number>, at: number, froms: readonly number[] = [0]): boolean {
    let left = froms
    for (let next = at; left.length > 0; next++) {
      if (left[0] === DONE) return true
      left = afterAny(codes[next] ?? 0, left)
    }
    return false
  }

  /** The texts of which they type a stretch that begins with one of `firsts`; the same one perhaps several times. */
  function texts({ codes, places, textAt, from }: Stretches, firsts: Iterable<number>): number[] {
    const found: number[] = []
    for (const first of firsts) {
      const begun = after(first, 0)
      let second = -1
      let left = begun
      for (let i = from[first]!; i < from[first + 1]!; i++) {
        const place = places[i]!
        // places that have the second character in common stand together
        if (codes[place + 1] !== second) {
          second = codes[place + 1]!
          left = begun[0] === DONE ? begun : afterAny(second, begun)
        }
        if (left.length > 0 && types(codes, place + 2, left)) found.push(textAt[place]!)
      }
    }
    return found
  }
  return { types, texts }
}

/** By letter, the characters of which a reading begins with it. */
export function firstLetters(readings: Readings): ReadonlyMap<string, ReadonlySet<number>> {
  const begins = new Map<string, Set<number>>()
  const add = (letter: string, char: string) =>
    begins.set(letter, (begins.get(letter) ?? new Set()).add(char.charCodeAt(0)))
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') add(letter, letter)
  for (const [char, ways] of readings) for (const [syllable] of ways) add(syllable.charAt(0), char)
  return begins
}
