import type { LocalDate } from '../calendar/local-date'
import type { InstrumentId } from '../law/basis'
import { articlesOf, libraryOn } from '../law/library'
import type { LibraryStatus } from '../law/library-status'
import type { TextDates } from '../law/starts'

/** A passage that holds every word, cut around the first of them. */
export interface Hit {
  readonly id: InstrumentId
  readonly title: string
  readonly status: LibraryStatus
  /** which passage, counted from 0 in the order of the print; null: the title says it */
  readonly nth: number | null
  readonly article: string
  readonly before: string
  readonly word: string
  readonly after: string
}

/** So many characters are shown before the word, and after it. */
const AROUND = { before: 16, after: 40 } as const

/** Full and half width, upper and lower case are the same to whoever types. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase()

export const wordsIn = (typed: string): string[] => plain(typed).split(/\s+/).filter(Boolean)

/** The texts never change: each is made plain once, or a search of many words would be slow. */
const known = new Map<string, string>()
function plainOf(text: string): string {
  const made = known.get(text) ?? [...text].map(plain).join('')
  known.set(text, made)
  return made
}

/** The place of a word in a text as printed; the plain text is looked at character by character, so that places agree. */
function placeOf(text: string, word: string): { at: number; length: number } | null {
  const characters = [...text].map(plain)
  const at = characters.join('').indexOf(word)
  if (at < 0) return null
  let [start, seen] = [0, 0]
  while (seen + characters[start]!.length <= at) seen += characters[start++]!.length
  let end = start
  while (seen < at + word.length) seen += characters[end++]!.length
  return { at: start, length: end - start }
}

/** The words around a place, from the line that it stands in. */
function cut(text: string, word: string) {
  const line = text.split('\n').find((each) => placeOf(each, word)) ?? ''
  const characters = [...line]
  const { at, length } = placeOf(line, word) ?? { at: 0, length: 0 }
  const from = Math.max(0, at - AROUND.before)
  const to = Math.min(characters.length, at + length + AROUND.after)
  const part = (start: number, end: number) => characters.slice(start, end).join('')
  return {
    before: (from > 0 ? '…' : '') + part(from, at),
    word: part(at, at + length),
    after: part(at + length, to) + (to < characters.length ? '…' : ''),
  }
}

/**
 * The titles and passages of the library that hold every word, titles first, then in the order of the print. Nothing is stored and
 * nothing is ranked: a text of the law is found by its own words.
 */
export function searchLibrary(typed: string, day: LocalDate, dates: TextDates): Hit[] {
  const words = wordsIn(typed)
  const [first] = words
  if (first === undefined) return []
  const holds = (text: string) => words.every((word) => plainOf(text).includes(word))
  const library = libraryOn(day, dates)
  const titles = library
    .filter(({ title }) => holds(title))
    .map(({ id, title, status }): Hit => ({ id, title, status, nth: null, article: '', ...cut(title, first) }))
  const passages = library.flatMap(({ id, title, status }) =>
    articlesOf(id).articles.flatMap(({ article, text }, nth): Hit[] =>
      holds(text) ? [{ id, title, status, nth, article, ...cut(text, first) }] : [],
    ),
  )
  return [...titles, ...passages]
}
