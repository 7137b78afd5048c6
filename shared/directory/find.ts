import type { Instant } from '../calendar/beijing'
import { type Filters, matcher } from './filter'
import type { Listed } from './listed'
import { type Near, nearest, type Point, positions } from './nearest'
import { type Found, makeSearch } from './search'
import type { Directory } from './snapshot'

export interface Question {
  text?: string
  filters?: Filters
  /** a position, or the centre of a unit, or a landmark; without one there are no distances */
  from?: Point
  /** only with `from`; the 5 km ring is 5000 (A2) */
  withinMetres?: number
}

export interface Answer extends Pick<Found, 'words' | 'unused' | 'nearly'> {
  /** all of them: named ones first, then nearest first; without a position in the directory's order */
  rows: { carrier: Listed; metres: number | null }[]
}

/** Finding carriers on the device (A2–A4): text, filters and distance together, prepared once per directory. */
export function makeFinder(directory: Directory): (question: Question, now: Instant) => Answer {
  const { carriers } = directory
  const places = positions(carriers.map(({ location }) => location))
  const everything: Found = {
    words: [],
    unused: [],
    nearly: [],
    place: { named: [], elsewhere: carriers.map((_, at) => at) },
  }
  // Every name and address is read for it: not before somebody types, for the first list should not wait.
  let search: ReturnType<typeof makeSearch> | undefined
  const found = (text: string) => {
    if (text.trim() === '') return everything
    search ??= makeSearch(directory)
    return search(text)
  }
  return ({ text = '', filters = {}, from, withinMetres }, now) => {
    const { words, unused, nearly, place } = found(text)
    const suits = matcher(filters, now)
    const group = (found: readonly number[]): (Near | { at: number; metres: null })[] => {
      const among = found.filter((at) => suits(carriers[at]!)).sort((a, b) => a - b)
      if (!from) return among.map((at) => ({ at, metres: null }))
      return nearest(places, from, { withinMetres, among })
    }
    const rows = [...group(place.named), ...group(place.elsewhere)].map(({ at, metres }) => ({
      carrier: carriers[at]!,
      metres,
    }))
    return { words, unused, nearly, rows }
  }
}
