import type { Place } from './places'
import { type TraitKey, type Traits, traitOf } from './traits'
import type { Word } from './understand'

/** A part of a query: it stands in a carrier, or the carrier is what it means. */
export interface Term {
  piece: string
  place: Place
  word?: Word
}

/** Terms of which one is enough: they stand there, or there is one of the traits that they mean. */
interface Group {
  key: TraitKey
  bits: number
  places: Place[]
}

function groupsOf(terms: readonly Term[]): Group[] {
  const groups: Group[] = []
  for (const { place, word } of terms) {
    const { key, bit } = word ? traitOf(word.means) : { key: 'kind' as const, bit: 0 }
    const same = groups.find((group) => bit > 0 && group.bits > 0 && group.key === key)
    if (!same) groups.push({ key, bits: bit, places: [place] })
    else {
      same.bits |= bit
      same.places.push(place)
    }
  }
  return groups
}

/** The carriers that fit all terms, kinds being alternatives of kinds, units of units and categories of categories. */
export function makeFitting(traits: Traits): (terms: readonly Term[]) => Place {
  const everybody = Array.from(traits.kind, (_, at) => at)
  /** what was last said of each carrier, so that nothing has to be wiped: `round` that it is there, one more that a name says it */
  const marks = new Uint32Array(everybody.length)
  let round = 0

  function narrowed({ named, elsewhere }: Place, { key, bits, places }: Group): Place {
    round += 2
    for (const place of places) {
      for (const at of place.elsewhere) if (marks[at]! < round) marks[at] = round
      for (const at of place.named) marks[at] = round + 1
    }
    const isThere = (at: number) => marks[at]! >= round || (traits[key][at]! & bits) !== 0
    const inName = (at: number) => marks[at]! > round
    return {
      named: named.filter(inName),
      elsewhere: [...elsewhere, ...named.filter((at) => !inName(at))].filter(isThere),
    }
  }

  return (terms) => {
    // what only has to stand somewhere says first who comes into question
    const [first, ...more] = groupsOf(terms).sort((a, b) => most(a) - most(b))
    if (!first) return { named: [], elsewhere: [] }
    const among = first.bits === 0 ? first.places[0]! : narrowed({ named: everybody, elsewhere: [] }, first)
    return more.reduce(narrowed, among)
  }
}

const most = ({ bits, places }: Group) =>
  bits > 0 ? Number.POSITIVE_INFINITY : places[0]!.named.length + places[0]!.elsewhere.length
