import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import type { Directory } from '@shared/directory/directory'
import type { Filters } from '@shared/directory/filter'
import { dayHours } from '@shared/directory/hours'
import type { Listed } from '@shared/directory/listed'
import type { Point } from '@shared/directory/nearest'
import { now, type Usual } from './city'

export interface Near {
  at: number
  metres: number
}

const EARTH_M = 6_371_008.8
const rad = Math.PI / 180

/** The textbook haversine, written apart from the product's. */
export function haversine(a: Point, b: Point): number {
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2
  return 2 * EARTH_M * Math.asin(Math.sqrt(h))
}

const among = <T>(row: readonly T[] | undefined, value: T) => !row?.length || row.includes(value)

/** Each carrier as the filters see it, worked out once: in this city nobody closes. */
interface Looked {
  openNow: readonly boolean[]
  seat: readonly boolean[]
}

export function look({ carriers, seats }: Directory): Looked {
  const clock = beijingTime(now)
  const isOpen = (each: Listed) =>
    dayHours(each, beijingDate(now)).intervals.some(({ from, to }) => from <= clock && clock < to)
  return {
    openNow: carriers.map(isOpen),
    seat: carriers.map((_, at) => seats.some(({ bits }) => ((bits[at >> 3]! >> (at & 7)) & 1) === 1)),
  }
}

/** A3 of one carrier, row by row. Everybody opens today. */
export function fits({ openNow, seat }: Looked, filters: Filters, each: Listed, at: number): boolean {
  const { categories, specialities, modes, freeOfCharge } = filters
  const ofService = Boolean(freeOfCharge || modes?.length)
  const stated = () => !categories?.length || each.specialities.some((one) => categories.includes(one))
  return (
    (filters.open !== 'now' || openNow[at]!) &&
    (!filters.seat || seat[at]!) &&
    among(filters.kinds, each.kind) &&
    among(filters.districts, each.district) &&
    (!specialities?.length || each.specialities.some((one) => specialities.includes(one))) &&
    (each.services.some(
      (one) =>
        among(categories, one.category) &&
        (!freeOfCharge || one.freeOfCharge) &&
        (!modes?.length || one.modes.some((mode) => modes.includes(mode))),
    ) ||
      (!ofService && stated()))
  )
}

/** Every carrier looked at, and all that fit measured; who fits is remembered for the questions with the same filters. */
export function bruteForce({ carriers }: Directory, looked: Looked): (question: Usual) => Near[] {
  const fitting = new Map<string, number[]>()
  return ({ filters, from, withinMetres, limit }) => {
    const key = JSON.stringify(filters)
    const all = fitting.get(key) ?? [...carriers.keys()].filter((at) => fits(looked, filters, carriers[at]!, at))
    fitting.set(key, all)
    return all
      .map((at) => ({ at, metres: haversine(from, carriers[at]!.location) }))
      .filter(({ metres }) => metres <= withinMetres)
      .sort((a, b) => a.metres - b.metres || a.at - b.at)
      .slice(0, limit)
  }
}

/** A hundredth of a millimetre: the formulas differ by less, and two houses that lie as near by more. */
const SAME_M = 1e-5

/** The same distances, and the same carriers; of two houses equally far either may come first, in one house who is listed first. */
export function equals({ carriers }: Directory, from: Point, found: readonly Near[], truth: readonly Near[]): boolean {
  const samePlace = (a: number, b: number) => {
    const [one, other] = [carriers[a]!.location, carriers[b]!.location]
    return one.lng === other.lng && one.lat === other.lat
  }
  return (
    found.length === truth.length &&
    new Set(found.map(({ at }) => at)).size === found.length &&
    found.every(({ at, metres }, i) => {
      const right = truth[i]!
      const far =
        Math.abs(metres - right.metres) < SAME_M && Math.abs(haversine(from, carriers[at]!.location) - metres) < SAME_M
      return far && (at === right.at || !samePlace(at, right.at))
    })
  )
}
