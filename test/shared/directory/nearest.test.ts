import { metresBetween, nearest, type Point, positions } from '@shared/directory/nearest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** The textbook haversine, written apart from the code under test. */
function haversine(a: Point, b: Point): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h))
}

const grid = (min: number, max: number) => fc.integer({ min: min * 1e5, max: max * 1e5 }).map((n) => n / 1e5)
const point = fc.record({ lng: grid(115, 118), lat: grid(39, 42) })
const points = fc.array(point, { maxLength: 60 })

describe('distance', () => {
  it('agrees with the haversine formula to a millimetre within the city', () => {
    fc.assert(fc.property(point, point, (a, b) => Math.abs(metresBetween(a, b) - haversine(a, b)) < 0.001))
  })

  it('is known: a degree of latitude is 111.195 km', () => {
    expect(metresBetween({ lng: 116, lat: 39 }, { lng: 116, lat: 40 })).toBeCloseTo(111_195.08, 1)
  })
})

describe('nearest', () => {
  it('equals brute force for any points, limit, radius and condition', () => {
    fc.assert(
      fc.property(
        points,
        point,
        fc.nat(70),
        fc.integer({ min: 0, max: 300_000 }),
        fc.nat(3),
        (all, from, limit, radius, skip) => {
          const accept = (at: number) => at % 4 !== skip
          const expected = all
            .map((each, at) => ({ at, metres: haversine(from, each) }))
            .filter(({ at, metres }) => accept(at) && metres <= radius)
            .sort((a, b) => a.metres - b.metres)
            .slice(0, limit)
          const among = [...all.keys()].filter(accept)
          const found = nearest(positions(all), from, { limit, withinMetres: radius, among })
          expect(found.map(({ metres }) => Math.round(metres * 100))).toEqual(
            expected.map(({ metres }) => Math.round(metres * 100)),
          )
          for (const { at, metres } of found) expect(Math.abs(haversine(from, all[at]!) - metres)).toBeLessThan(0.001)
        },
      ),
    )
  })

  it('keeps the first of two at the same place, and lists all without a limit', () => {
    const same = { lng: 116.3, lat: 39.9 }
    const all = positions([same, { lng: 116.4, lat: 39.9 }, same, same])
    expect(nearest(all, same, { limit: 2 }).map(({ at }) => at)).toEqual([0, 2])
    expect(nearest(all, same).map(({ at }) => at)).toEqual([0, 2, 3, 1])
    expect(nearest(all, same, { withinMetres: 0 }).map(({ at }) => at)).toEqual([0, 2, 3])
    expect(nearest(all, same, { limit: 0 })).toEqual([])
    expect(nearest(positions([]), same)).toEqual([])
  })
})
