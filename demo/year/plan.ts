import type { Carrier, Service } from '@shared/directory/carrier'
import type { ItemId } from '@shared/ids'
import { sampleTable } from '@shared/points/sample-table'
import type { Item } from '@shared/points/table'

/** Of the seven months of the first cycle: what a cap of a whole year comes to in it. */
const SHARE = 7 / 12

/** A service that is to earn points: what is booked, and under which item it is claimed. */
export interface Wanted {
  service: Service
  itemId: ItemId
  points: number
}

const pointsOf = ({ amount }: Item): number => (amount.kind === 'fixed' ? amount.points : 0)

function capOf({ id }: Item): number {
  const cap = sampleTable.caps.find(
    ({ level, per, limit }) =>
      typeof level === 'object' && 'itemId' in level && level.itemId === id && per.length === 0 && 'points' in limit,
  )
  return cap && 'points' in cap.limit ? cap.limit.points * SHARE : Infinity
}

/** The item that a service earns most with; undefined: none. */
export const itemFor = ({ category }: Service): Item | undefined =>
  sampleTable.items
    .filter(({ categories }) => categories === 'any' || categories.includes(category))
    .toSorted((a, b) => pointsOf(b) - pointsOf(a))[0]

/**
 * Services that come to so many points before 折算, none of them cut by a cap.
 * @param points in hundredths
 */
export function servicesWorth(carrier: Carrier, points: number, random: () => number): Wanted[] {
  const offered = carrier.services.flatMap((service) => {
    const item = itemFor(service)
    return item ? [{ service, item }] : []
  })
  const earned = new Map<ItemId, number>()
  const wanted: Wanted[] = []
  for (let left = points; left > 0; ) {
    const fitting = offered.filter(({ item }) => {
      const sum = (earned.get(item.id) ?? 0) + pointsOf(item)
      return pointsOf(item) <= left && sum <= capOf(item)
    })
    if (fitting.length === 0) return wanted
    // the cheapest are kept for the end, to come out even
    const dear = fitting.filter(({ item }) => pointsOf(item) > 100)
    const from = dear.length > 0 ? dear : fitting
    const { service, item } = from[Math.floor(random() * from.length)]!
    earned.set(item.id, (earned.get(item.id) ?? 0) + pointsOf(item))
    left -= pointsOf(item)
    wanted.push({ service, itemId: item.id, points: pointsOf(item) })
  }
  return wanted
}
