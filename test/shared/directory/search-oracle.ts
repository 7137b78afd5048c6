import type { Listed } from '@shared/directory/listed'
import type { Directory } from '@shared/directory/snapshot'
import { type Meaning, vocabulary } from '@shared/directory/synonyms'
import { leadsUp } from '@shared/directory/understand'

type VocabularyWord = (typeof vocabulary)[number]

/** What a query finds, said once more without an index, letter by letter: slow, and apart from the code under test but for its words. */
export interface Expected {
  words: string[]
  unused: string[]
  nearly: string[]
  named: number[]
  others: number[]
}

interface Part {
  piece: string
  word?: VocabularyWord
  /** 2 in a name, 1 elsewhere, 0 nowhere */
  level: number[]
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim()
const lettersOf = (typed: string) => {
  const letters = typed.replace(/[\s']/g, '').replace(/ü/g, 'v')
  return /^[a-z]{2,40}$/.test(letters) ? letters : null
}

/** Can the letters be typed for this text: every character by syllable or initial, from anywhere (or its start), the last one half? */
function keyed({ readings }: Directory, text: string, letters: string, anywhere: boolean): boolean {
  const starts = anywhere ? [...text].keys() : [0]
  for (const start of starts) {
    let reached = new Set([0])
    for (const char of [...text].slice(start)) {
      const next = new Set<number>()
      for (const [syllable, ...initials] of readings.get(char) ?? [[char]])
        for (const from of reached) {
          const left = letters.slice(from)
          if (syllable.startsWith(left)) return true
          for (const typed of [syllable, ...initials]) if (left.startsWith(typed)) next.add(from + typed.length)
        }
      reached = next
    }
  }
  return false
}

function spelledOut({ readings }: Directory, word: string): string[] {
  return [...word].reduce<string[]>(
    (all, char) => all.flatMap((before) => (readings.get(char) ?? [[char]]).map(([syllable]) => before + syllable)),
    [''],
  )
}

/** Is a stretch of the text, or the whole of it, the piece but for one character? */
function slipped(text: string, piece: string, whole: boolean): boolean {
  const { length } = piece
  if (length < 3 || length > 20) return false
  for (let size = length - 1; size <= length + 1; size++)
    for (let from = 0; from + size <= text.length; from++) {
      if (whole && text.length !== size) continue
      const there = text.slice(from, from + size)
      const less = (longer: string, shorter: string, first: number, last: number) =>
        Array.from(longer).some(
          (_, i) => i >= first && i <= last && longer.slice(0, i) + longer.slice(i + 1) === shorter,
        )
      if (size === length && Array.from(there).filter((char, i) => char !== piece[i]).length <= 1) return true
      if (size === length + 1 && less(there, piece, 1, length - 1)) return true
      if (size === length - 1 && length > 3 && less(piece, there, 0, length - 1)) return true
    }
  return false
}

export function makeOracle(directory: Directory): (query: string) => Expected {
  const { carriers } = directory
  const everybody = [...carriers.keys()]
  const said = carriers.map(({ name, formerNames, services, address }) => ({
    names: [name, ...formerNames].map(plain),
    services: services.map((each) => plain(each.name)),
    address: plain(address),
  }))

  const levels = (suits: (text: string, spoken: boolean) => boolean) =>
    said.map(({ names, services, address }) => {
      if (names.some((text) => suits(text, true))) return 2
      return services.some((text) => suits(text, true)) || suits(address, false) ? 1 : 0
    })
  const partOf = (piece: string, word?: VocabularyWord): Part => {
    const letters = lettersOf(piece)
    const level = levels(
      (text, spoken) => text.includes(piece) || (spoken && letters !== null && keyed(directory, text, letters, true)),
    )
    return { piece, word, level }
  }
  const wordPart = (word: VocabularyWord) => partOf(word[0], word)
  const there = ({ level }: Part) => level.some((each) => each > 0)

  /** Of parts that mean a kind one is enough, so of units and of categories; all the others must stand there. */
  const rank = (parts: Part[]) => {
    const meaning = (['kind', 'district', 'category'] as const).map((sort) =>
      parts.filter(({ word }) => word?.[1][sort]),
    )
    const groups = [
      ...meaning.filter(({ length }) => length > 0),
      ...parts.filter(({ word }) => !word).map((part) => [part]),
    ]
    const levelOf = (at: number, { level, word }: Part) =>
      Math.max(level[at]!, word && isA(carriers[at]!, word[1]) ? 1 : 0)
    const level = everybody.map((at) =>
      Math.min(...groups.map((group) => Math.max(...group.map((part) => levelOf(at, part))))),
    )
    const on = (wanted: number) => everybody.filter((at) => level[at] === wanted)
    return { named: on(2), others: on(1) }
  }

  const partsOf = (chunk: string): Part[] => {
    const { words, rest } = apart(chunk)
    if (words.length > 0 && rest.length === 0) return words.map(wordPart)
    const whole = partOf(chunk)
    if (words.length === 0 || there(whole)) return [whole]
    return [...words.map(wordPart), ...rest.map((piece) => partOf(piece))]
  }
  const read = (typed: string, letters: string | null): Part[] => {
    if (letters === null) {
      const chunks = typed.split(/[\s,.;:!?，。；：！？、]+/).filter(Boolean)
      const telling = chunks.filter((chunk) => !leadsUp(chunk))
      return (telling.length > 0 ? telling : chunks).flatMap(partsOf)
    }
    const spelled = vocabulary.filter(([word]) => spelledOut(directory, word).includes(letters))
    return spelled.length > 0 ? spelled.map((word) => partOf(typed, word)) : [partOf(typed)]
  }
  const meant = ({ piece }: Part): Part[] => {
    const words = vocabulary.filter(([word]) => slipped(word, piece, true))
    const part = { piece, level: levels((text) => slipped(text, piece, false)) }
    return words.length > 0 ? words.map(wordPart) : [part].filter(there)
  }

  return (query) => {
    const typed = plain(query)
    const none = { words: [], unused: [], nearly: [], named: [], others: [] }
    if (typed === '') return { ...none, others: everybody }
    const letters = lettersOf(typed)
    const parts = read(typed, letters)
    const known = parts.filter((part) => part.word || there(part))
    const begins = ([word]: VocabularyWord) =>
      word.startsWith(typed) || (letters !== null && keyed(directory, word, letters, false))
    const begun = known.length > 0 ? [] : vocabulary.filter(begins)
    if (begun.length > 0) return { ...none, words: begun.map(([word]) => word), ...rank(begun.map(wordPart)) }
    const lost = parts.filter((part) => !known.includes(part)).map((part) => ({ ...part, instead: meant(part) }))
    const used = [...known, ...lost.flatMap(({ instead }) => instead)]
    if (used.length === 0) return none
    const wordly = used.filter(({ word }) => word)
    const words = wordly.map(({ word }) => word![0])
    const unused = lost.filter(({ instead }) => instead.length === 0).map(({ piece }) => piece)
    const nearly = lost.filter(({ instead }) => instead.length > 0).map(({ piece }) => piece)
    const found = rank(used)
    if (found.named.length + found.others.length > 0 || wordly.length === 0) return { words, unused, nearly, ...found }
    const aside = used.filter(({ word }) => !word).map(({ piece }) => piece)
    return {
      words,
      unused: [...unused, ...aside],
      nearly: nearly.filter((each) => !aside.includes(each)),
      ...rank(wordly),
    }
  }
}

const isA = ({ kind, district, services, specialities }: Listed, means: Meaning) =>
  means.kind === kind ||
  means.district === district ||
  [...specialities, ...services.map(({ category }) => category)].some((category) => category === means.category)

/** The longest known words from left to right, and what is left between them. */
function apart(chunk: string) {
  const words: VocabularyWord[] = []
  let rest = ''
  for (let left = chunk; left; ) {
    const known = vocabulary.find(([word]) => left.startsWith(word))
    if (known) words.push(known)
    rest += known ? '\n' : left.charAt(0)
    left = left.slice(known?.[0].length ?? 1)
  }
  return { words, rest: rest.split('\n').filter((piece) => piece && !leadsUp(piece)) }
}
