import type { Directory } from './directory'
import { makeFitting, type Term } from './fitting'
import type { Guess } from './guess'
import { asPinyin, type Readings, spells, typing } from './pinyin'
import { isEmpty, makePlaces, type Place } from './places'
import { patternOf } from './stretches'
import { vocabulary } from './synonyms'
import { traitsOf } from './traits'
import { chunksOf, leadsUp, normalise, understand, type Word } from './understand'

export interface Found {
  /** what was understood, shown above the list: 按“缺钱”找到融资促进类服务 */
  words: Word[]
  /** what matched nothing and was ignored, so that there is a result */
  unused: string[]
  /** what stands nowhere as it was typed, and was taken for what differs by one character */
  nearly: string[]
  /** the carriers found, in no order; who types a name wants that carrier */
  place: Place
}

/**
 * Search by name, former name, service, address, unit, kind, plain problem, pinyin and initials (A4). Prepared once per directory; runs
 * on the device. What no word says is guessed, where there is a guess. What stands nowhere is taken for a slip of one character, or else left aside, and so is what leaves nothing.
 */
export function makeSearch({ carriers, readings }: Directory, guess: Guess = () => []): (query: string) => Found {
  const { placeOf, nearlyOf } = makePlaces(carriers, readings)
  const fitting = makeFitting(traitsOf(carriers))
  const everybody: Found = { ...nothing, place: { named: [], elsewhere: carriers.map((_, at) => at) } }
  const literal = (piece: string): Term => ({ piece, place: placeOf(piece) })
  const meaning = (word: Word): Term => ({ ...literal(word.word), word })

  /** What a question is about as a whole. */
  const guessed = (question: string) =>
    guess(question).map((category): Word => ({ word: question, means: { category } }))

  /** A chunk that is not understood whole is looked for as it stands, and taken apart only if it stands nowhere. */
  function termsOf(chunk: string): Term[] {
    const { words, rest } = understand(chunk)
    if (words.length > 0 && rest.every(leadsUp)) return words.map(meaning)
    const whole = literal(chunk)
    if (words.length === 0 || stands(whole)) return [whole]
    const pieces = rest.filter((piece) => !leadsUp(piece)).map(literal)
    const about = guessed(chunk)
    if (about.length === 0) return [...words.map(meaning), ...pieces]
    const kept = words.filter(({ means }) => !means.category)
    return [
      ...[...kept, ...about].map(meaning),
      ...pieces.filter((term) => stands(term) || !guessed(term.piece).length),
    ]
  }

  /** One word spelled out in pinyin; or words and pieces. */
  function read(typed: string): Term[] {
    const letters = asPinyin(typed)
    if (letters !== null) {
      const heard = literal(typed)
      const spelled = vocabulary.filter(([word]) => spells(readings, word, letters))
      return spelled.length > 0 ? spelled.map((each) => ({ ...heard, word: asWord(each) })) : [heard]
    }
    const chunks = chunksOf(typed)
    const telling = chunks.filter((chunk) => !leadsUp(chunk))
    return (telling.length > 0 ? telling : chunks).flatMap(termsOf)
  }

  /** What a piece that stands nowhere was meant to be, if one character of it slipped. */
  function slipped(piece: string): Term[] {
    const { words, place } = nearlyOf(piece)
    return words.length > 0 ? words.map(meaning) : [{ piece, place }].filter(stands)
  }

  return (query) => {
    const typed = normalise(query)
    if (typed === '') return everybody
    const terms = read(typed)
    const known = terms.filter((term) => term.word || stands(term))
    if (known.length === 0) {
      const begun = begunBy(readings, typed)
      if (begun.length > 0) return { ...nothing, words: begun, place: fitting(begun.map(meaning)) }
    }
    const lost = terms.filter((term) => !known.includes(term)).map(({ piece }) => ({ piece, slip: slipped(piece) }))
    const nearly = lost.filter(({ slip }) => slip.length > 0).map(({ piece }) => piece)
    const dark = lost.filter(({ slip }) => slip.length === 0).map(({ piece }) => piece)
    const about = dark.length > 0 ? guessed(dark.join('，')) : []
    const used = [...known, ...lost.flatMap(({ slip }) => slip), ...about.map(meaning)]
    if (used.length === 0) return nothing
    const unused = about.length > 0 ? [] : dark
    const words = used.flatMap(({ word }) => word ?? [])
    const place = fitting(used)
    if (words.length === 0 || !isEmpty(place)) return { words, unused, nearly, place }
    const aside = used.filter(({ word }) => !word).map(({ piece }) => piece)
    return {
      words,
      unused: [...unused, ...aside],
      nearly: nearly.filter((piece) => !aside.includes(piece)),
      place: fitting(used.filter(({ word }) => word)),
    }
  }
}

const nothing: Found = { words: [], unused: [], nearly: [], place: { named: [], elsewhere: [] } }
const stands = ({ place }: Pick<Term, 'place'>) => !isEmpty(place)

/** The words that `typed` begins, or is the initials of, while someone is still typing. */
function begunBy(readings: Readings, typed: string): Word[] {
  const letters = asPinyin(typed)
  const keys = letters === null ? null : typing(readings, letters)
  const begins = (word: string) => word.startsWith(typed) || keys?.types(patternOf(word), 0)
  return vocabulary.filter(([word]) => begins(word)).map(asWord)
}

const asWord = ([word, means]: (typeof vocabulary)[number]): Word => ({ word, means })
