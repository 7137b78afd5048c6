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

/** The readings of each character of a text; what has none is read as itself. */
export type Sounds = readonly (readonly Reading[])[]

export const soundsOf = (readings: Readings, text: string): Sounds =>
  Array.from(text, (char) => readings.get(char) ?? [[char.toLowerCase()]])

/**
 * Do `letters` type the characters from `at` on: each by its syllable or its initial, the last one perhaps half typed?
 * (A4: qinghelu, qhl and qinghl all type 青禾路.) At least one letter.
 */
export function types(sounds: Sounds, at: number, letters: string): boolean {
  return (sounds[at] ?? []).some(
    (reading) =>
      reading[0].startsWith(letters) ||
      reading.some((typed) => letters.startsWith(typed) && types(sounds, at + 1, letters.slice(typed.length))),
  )
}

/** Are `letters` the whole of the text from `at` on, every syllable written out? */
export function spells(sounds: Sounds, letters: string, at = 0): boolean {
  if (at === sounds.length) return letters === ''
  return sounds[at]!.some(
    ([syllable]) => letters.startsWith(syllable) && spells(sounds, letters.slice(syllable.length), at + 1),
  )
}

/**
 * Which of many texts can be found by typing a stretch of them? Built at the first question; each question then looks only
 * at the characters that begin with its first letter.
 */
export function makePinyinSearch(
  readings: Readings,
  texts: readonly string[],
): (letters: string) => ReadonlySet<string> {
  let places: Map<string, [text: string, sounds: Sounds, at: number][]> | undefined
  const index = () => {
    const byLetter: NonNullable<typeof places> = new Map()
    for (const text of new Set(texts)) {
      const sounds = soundsOf(readings, text)
      sounds.forEach((heard, at) => {
        for (const letter of new Set(heard.map(([syllable]) => syllable.charAt(0)))) {
          const there = byLetter.get(letter)
          if (there) there.push([text, sounds, at])
          else byLetter.set(letter, [[text, sounds, at]])
        }
      })
    }
    return byLetter
  }
  return (letters) => {
    places ??= index()
    const found = new Set<string>()
    for (const [text, sounds, at] of places.get(letters.charAt(0)) ?? []) {
      if (!found.has(text) && types(sounds, at, letters)) found.add(text)
    }
    return found
  }
}
