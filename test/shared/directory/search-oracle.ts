import type { Directory } from '@shared/directory/directory'
import type { Guess } from '@shared/directory/guess'
import type { Listed } from '@shared/directory/listed'
import { type Meaning, vocabulary } from '@shared/directory/synonyms'
import { leadsUp } from '@shared/directory/understand'
import { keyed, slipped, spelledOut } from './typed-oracle'

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

export function makeOracle(directory: Directory, guess: Guess = () => []): (query: string) => Expected {
  const { carriers } = directory
  const guessed = (text: string) => guess(text).map((category): VocabularyWord => [text, { category }])
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
    const pieces = rest.map((piece) => partOf(piece))
    const about = guessed(chunk)
    if (about.length === 0) return [...words.map(wordPart), ...pieces]
    const kept = words.filter(([, means]) => !means.category)
    const telling = pieces.filter((part) => there(part) || guess(part.piece).length === 0)
    return [...[...kept, ...about].map(wordPart), ...telling]
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
    const dark = lost.filter(({ instead }) => instead.length === 0).map(({ piece }) => piece)
    const about = dark.length > 0 ? guessed(dark.join('，')).map(wordPart) : []
    const used = [...known, ...lost.flatMap(({ instead }) => instead), ...about]
    if (used.length === 0) return none
    const wordly = used.filter(({ word }) => word)
    const words = wordly.map(({ word }) => word![0])
    const unused = about.length > 0 ? [] : dark
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
