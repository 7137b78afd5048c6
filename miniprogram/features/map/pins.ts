import type { Listed } from '@shared/directory/listed'
import { metresBetween, type Point } from '@shared/directory/nearest'
import { NEAREST_ZOOM } from './bounds'
import { type Spot, spotOf } from './mercator'

export interface Row {
  carrier: Listed
  metres: number | null
}

/** One mark on the map: a carrier, or several that lie too close together to be told apart, at the place of the first. */
export type Pin = readonly [first: Row, ...others: Row[]]

/** Pins lie at least so many px from each other, across or down: a thumb never has two under it. */
export const APART = 48

/**
 * Every row, each in exactly one pin, in the order of the rows. What is chosen stands alone; what is next to it goes to another
 * neighbour where it has one, and only else lies partly under it.
 * @param zoom of the map; the pins of a zoom are the same wherever the map has been moved
 * @param chosen id of a carrier
 */
export function pinsOf(rows: readonly Row[], zoom: number, chosen?: string): Pin[] {
  const spots = rows.map((row, order): Placed => ({ row, order, spot: spotOf(row.carrier.location, zoom) }))
  const alone = spots.filter(({ row }) => row.carrier.id === chosen)
  const beside = (each: Placed) => alone.some(({ spot }) => apart(spot, each.spot) < APART)
  const others = spots.filter((each) => !alone.includes(each))
  const pins = gather([...others.filter((each) => !beside(each)), ...others.filter(beside)])
  const all = [...pins, ...alone.map((each): [Placed] => [each])].sort(([a], [b]) => a.order - b.order)
  return all.map(([first, ...more]): Pin => [first.row, ...more.map(({ row }) => row)])
}

interface Placed {
  row: Row
  order: number
  spot: Spot
}

const apart = (a: Spot, b: Spot) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))

/** Each joins the first before it that is too close, or starts a group. Looks only into the nine squares around it. */
function gather(all: readonly Placed[]): [Placed, ...Placed[]][] {
  const groups: [Placed, ...Placed[]][] = []
  const squares = new Map<string, typeof groups>()
  for (const each of all) {
    const [column, line] = [Math.floor(each.spot.x / APART), Math.floor(each.spot.y / APART)]
    const around = steps.flatMap(([dx, dy]) => squares.get(`${column + dx} ${line + dy}`) ?? [])
    const group = around.find(([first]) => apart(first.spot, each.spot) < APART)
    if (group) {
      group.push(each)
      continue
    }
    const own: [Placed] = [each]
    groups.push(own)
    const square = `${column} ${line}`
    squares.set(square, [...(squares.get(square) ?? []), own])
  }
  return groups
}

const steps = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const))

/** Whether a nearer look tells at least two of them apart; else they share an address. */
export const canSpread = (rows: readonly Row[]) => pinsOf(rows, NEAREST_ZOOM).length > 1

/** The row that is nearest to a point of the map. @returns undefined when there are none */
export function nearestTo(rows: readonly Row[], at: Point): Row | undefined {
  const away = rows.map(({ carrier }) => metresBetween(at, carrier.location))
  return rows[away.indexOf(Math.min(...away))]
}
