import { columnOf } from '@shared/directory/column'
import { metresBetween, type NearestOptions, nearest, type Point, placesOf } from '@shared/directory/nearest'
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

/** As told: everybody's place, and of whom the condition holds. */
function nearestOf(
  all: readonly Point[],
  from: Point,
  options: NearestOptions,
  accept: (at: number) => boolean = () => true,
) {
  const places = placesOf(all)
  return nearest(places, from, [columnOf(places, () => true), columnOf(places, accept)], options, (place, metres) => ({
    at: places.order[place]!,
    metres,
  }))
}

describe('nearest', () => {
  it('equals brute force for any points, limit, radius and condition', () => {
    fc.assert(
      fc.property(
        fc.oneof(points, fc.array(point, { minLength: 200, maxLength: 400 })),
        point,
        fc.oneof(fc.nat(70), fc.constant(undefined)),
        fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.constant(undefined)),
        fc.nat(3),
        (all, from, limit, withinMetres, skip) => {
          const accept = (at: number) => at % 4 !== skip
          const expected = all
            .map((each, at) => ({ at, metres: haversine(from, each) }))
            .filter(({ at, metres }) => accept(at) && metres <= (withinMetres ?? Number.POSITIVE_INFINITY))
            .sort((a, b) => a.metres - b.metres)
            .slice(0, limit)
          const found = nearestOf(all, from, { limit, withinMetres }, accept)
          expect(found.map(({ metres }) => Math.round(metres * 100))).toEqual(
            expected.map(({ metres }) => Math.round(metres * 100)),
          )
          expect(new Set(found.map(({ at }) => at)).size).toBe(found.length)
          for (const { at, metres } of found) {
            expect(accept(at)).toBe(true)
            expect(Math.abs(haversine(from, all[at]!) - metres)).toBeLessThan(0.001)
          }
        },
      ),
    )
  })

  it('tells of points at the same place the first ones first, however many there are', () => {
    const spots = fc.array(
      fc.constantFrom({ lng: 116.3, lat: 39.9 }, { lng: 116.3, lat: 40 }, { lng: 116.4, lat: 39.9 }),
      {
        maxLength: 200,
      },
    )
    fc.assert(
      fc.property(spots, fc.nat(210), (all, limit) => {
        const from = { lng: 116.29, lat: 39.9 }
        const expected = all
          .map((each, at) => ({ at, metres: Math.round(haversine(from, each)) }))
          .sort((a, b) => a.metres - b.metres || a.at - b.at)
        expect(nearestOf(all, from, { limit }).map(({ at }) => at)).toEqual(
          expected.slice(0, limit).map(({ at }) => at),
        )
      }),
    )
  })

  it('keeps the first of two at the same place, and lists all without a limit', () => {
    const same = { lng: 116.3, lat: 39.9 }
    const all = [same, { lng: 116.4, lat: 39.9 }, same, same]
    const ats = (options: NearestOptions) => nearestOf(all, same, options).map(({ at }) => at)
    expect(ats({ limit: 2 })).toEqual([0, 2])
    expect(ats({})).toEqual([0, 2, 3, 1])
    expect(ats({ withinMetres: 0 })).toEqual([0, 2, 3])
    expect(ats({ limit: 0 })).toEqual([])
    expect(nearestOf([], same, {})).toEqual([])
  })

  it('finds who is at the other end of the world, whatever is lost in rounding', () => {
    const anywhere = fc.record({ lng: fc.integer({ min: -179, max: 179 }), lat: fc.integer({ min: -89, max: 89 }) })
    fc.assert(
      fc.property(anywhere, anywhere, ({ lng, lat }, other) => {
        const opposite = { lng: lng > 0 ? lng - 180 : lng + 180, lat: -lat }
        expect(nearestOf([opposite, other], { lng, lat }, { limit: 2 })).toHaveLength(2)
      }),
    )
  })

  it('knows its way around the world, its poles and the date line', () => {
    const anywhere = fc.record({
      lng: fc.oneof(fc.integer({ min: -180, max: 180 }), fc.constantFrom(-179.999, 179.999)),
      lat: fc.oneof(fc.integer({ min: -90, max: 90 }), fc.constantFrom(89.999, -89.999)),
    })
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 150 }), anywhere, fc.nat(20), (all, from, limit) => {
        const expected = all.map((each) => haversine(from, each)).sort((a, b) => a - b)
        const found = nearestOf(all, from, { limit }).map(({ metres }) => metres)
        expect(found).toHaveLength(Math.min(limit, all.length))
        // the haversine itself is out by metres at the other end of the world
        const isFar = (metres: number, i: number) =>
          Math.abs(metres - expected[i]!) > (metres > 19_000_000 ? 500 : 0.01)
        expect(found.filter(isFar)).toEqual([])
      }),
    )
  })
})
