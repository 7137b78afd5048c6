/** The readings of characters in Latin letters without tones, ü as v: a character that is read in two ways has two. */
export type Readings = ReadonlyMap<string, readonly string[]>

/** Syllable → the characters read so; how the snapshot carries them. */
export type Syllables = Readonly<Record<string, string>>

export function readingsOf(syllables: Syllables): Readings {
  const readings = new Map<string, string[]>()
  for (const [syllable, chars] of Object.entries(syllables)) {
    for (const char of chars) readings.set(char, [...(readings.get(char) ?? []), syllable])
  }
  return readings
}

/** The query as pinyin, without spaces and the ' between syllables; null when it is not two letters or more and nothing else. */
export function asPinyin(query: string): string | null {
  const letters = query.replace(/[\s']/g, '').replace(/ü/g, 'v')
  return /^[a-z]{2,40}$/.test(letters) ? letters : null
}

/**
 * Is `letters` a way to type some stretch of `text`: each character by its syllable or its initial, the last one perhaps
 * half typed? (A4: qinghelu, qhl and qinghl all find 青禾路.)
 */
export function typesPartOf(readings: Readings, text: string, letters: string): boolean {
  const sounds = soundsOf(readings, text)
  return sounds.some((_, at) => typesFrom(sounds, at, letters))
}

/** The same from the first character of `text` on. */
export const typesStartOf = (readings: Readings, text: string, letters: string): boolean =>
  typesFrom(soundsOf(readings, text), 0, letters)

/** Is `letters` the whole of `text`, every syllable written out? */
export function spellsAll(readings: Readings, text: string, letters: string): boolean {
  const sounds = soundsOf(readings, text)
  const from = (at: number, left: string): boolean =>
    at === sounds.length
      ? left === ''
      : sounds[at]!.some((sound) => left.startsWith(sound) && from(at + 1, left.slice(sound.length)))
  return from(0, letters)
}

const soundsOf = (readings: Readings, text: string) =>
  Array.from(text, (char) => readings.get(char) ?? [char.toLowerCase()])

function typesFrom(sounds: readonly (readonly string[])[], at: number, letters: string): boolean {
  return (sounds[at] ?? []).some((sound) => {
    if (sound[0] !== letters[0]) return false
    if (sound.startsWith(letters)) return true
    const typed = waysToType(sound).filter((way) => letters.startsWith(way))
    return typed.some((way) => typesFrom(sounds, at + 1, letters.slice(way.length)))
  })
}

/** shang is typed shang, sh or s. */
function waysToType(sound: string): string[] {
  const initial = sound.slice(0, /^[zcs]h/.test(sound) ? 2 : 1)
  return [...new Set([sound, initial, sound.charAt(0)])]
}
