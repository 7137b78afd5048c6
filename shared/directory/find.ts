import type { Instant } from '../calendar/beijing'
import { allOf, type Column, columnOfSome } from './column'
import type { Directory } from './directory'
import type { Filters } from './filter'
import { filtering } from './filtering'
import type { Guess } from './guess'
import type { Listed } from './listed'
import { nearest, type Point, placesOf } from './nearest'
import { type Found, makeSearch } from './search'

export interface Question {
  text?: string
  filters?: Filters
  /** a position, or the centre of a unit, or a landmark; without one there are no distances */
  from?: Point
  /** only with `from`; the 5 km ring is 5000 (A2) */
  withinMetres?: number
  /** so many rows at most */
  limit?: number
}

export interface Answer extends Pick<Found, 'words' | 'unused' | 'nearly'> {
  /** named ones first, then nearest first; without a position in the directory's order */
  rows: { carrier: Listed; metres: number | null }[]
}

/** Finding carriers on the device (A2–A4): text, filters and distance together, prepared once per directory. */
export function makeFinder(directory: Directory, guess?: Guess): (question: Question, now: Instant) => Answer {
  const { carriers } = directory
  const places = placesOf(carriers.map(({ location }) => location))
  const inPlace = Array.from(places.order, (at) => carriers[at]!)
  const row = (place: number, metres: number) => ({ carrier: inPlace[place]!, metres })
  const filter = filtering(directory, places)
  // Every name and address is read for it: not before somebody types, for the first list should not wait.
  let search: ReturnType<typeof makeSearch> | undefined

  const rowsOf = (among: readonly Column[], { from, withinMetres, limit }: Question): Answer['rows'] => {
    if (from) return nearest(places, from, among, { limit, withinMetres }, row)
    return Array.from(allOf(places, among).slice(0, limit), (at) => ({ carrier: carriers[at]!, metres: null }))
  }
  return (question, now) => {
    const { text = '', filters = {}, limit } = question
    const among = filter(filters, now)
    if (text.trim() === '') return { words: [], unused: [], nearly: [], rows: rowsOf(among, question) }
    search ??= makeSearch(directory, guess)
    const { place, ...said } = search(text)
    const found = (ats: readonly number[]) => [...among, columnOfSome(places, ats)]
    const named = rowsOf(found(place.named), question)
    const others = rowsOf(found(place.elsewhere), { ...question, limit: limit && limit - named.length })
    return { ...said, rows: [...named, ...others] }
  }
}
