import type { Directory } from '@shared/directory/directory'
import Flatbush from 'flatbush'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import type { Usual } from './city'
import { fits, haversine, look, type Near } from './truth'

/** What a question of the workload asks of each carrier, packed into a word beforehand: the peers' predicate is one AND. */
function words(city: Directory, questions: readonly Usual[]) {
  const categories = [...new Set(questions.map(({ filters }) => filters.categories![0]!))]
  const looked = look(city)
  const open = 1 << categories.length
  const seat = open << 1
  const bit = (holds: boolean, mask: number) => (holds ? mask : 0)
  const state = Uint32Array.from(city.carriers, (each, at) =>
    categories.reduce(
      (word, category, i) => word | bit(fits(looked, { categories: [category] }, each, at), 1 << i),
      bit(fits(looked, { open: 'now' }, each, at), open) | bit(fits(looked, { seat: true }, each, at), seat),
    ),
  )
  return { state, maskOf: ({ filters }: Usual) => (1 << categories.indexOf(filters.categories![0]!)) | open | seat }
}

/** Its radius of the earth, in kilometres. */
const THEIR_EARTH = 6371 / 6_371_008.8

/** geokdbush over kdbush: who, nearest first, and not how far. */
export function geokdbush(city: Directory, questions: readonly Usual[]) {
  const { state, maskOf } = words(city, questions)
  const index = new KDBush(city.carriers.length)
  for (const { location } of city.carriers) index.add(location.lng, location.lat)
  index.finish()
  return (question: Usual): number[] => {
    const { from, limit, withinMetres } = question
    const mask = maskOf(question)
    return around(index, from.lng, from.lat, limit, withinMetres * THEIR_EARTH, (at) => (state[at]! & mask) === mask)
  }
}

/** In this city a plane is out by less than this; the answers are measured on the sphere. */
const PLANE = 1.02
const M_PER_DEGREE = 111_195.08

/** flatbush knows planes only: what it finds there tells how far to look, and all of that is then measured on the sphere. */
export function flatbush(city: Directory, questions: readonly Usual[]) {
  const { state, maskOf } = words(city, questions)
  const east = Math.cos((39.95 * Math.PI) / 180)
  const index = new Flatbush(city.carriers.length)
  for (const { location } of city.carriers) index.add(location.lng * east, location.lat)
  index.finish()
  return (question: Usual): Near[] => {
    const { from, limit, withinMetres } = question
    const mask = maskOf(question)
    const suits = (at: number) => (state[at]! & mask) === mask
    const measured = (most: number, metres: number) =>
      index
        .neighbors(from.lng * east, from.lat, most, (metres / M_PER_DEGREE) * PLANE, suits)
        .map((at) => ({ at, metres: haversine(from, city.carriers[at]!.location) }))
    const first = measured(limit, withinMetres)
    const far =
      first.length < limit ? withinMetres : Math.min(withinMetres, Math.max(...first.map(({ metres }) => metres)))
    return measured(Number.POSITIVE_INFINITY, far)
      .filter(({ metres }) => metres <= withinMetres)
      .sort((a, b) => a.metres - b.metres || a.at - b.at)
      .slice(0, limit)
  }
}
