import { listed } from '@shared/directory/listed'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, fitting, isIn, NEAREST_ZOOM, ringCorners } from '@/features/map/bounds'
import { clearMove, meet, type Rect } from '@/features/map/clear'
import { metresPerPx, pointOf, spotOf } from '@/features/map/mercator'
import { namesAt } from '@/features/map/names'
import { APART, canSpread, nearestTo, pinsOf, type Row } from '@/features/map/pins'
import { scaleBar } from '@/features/map/scale-bar'
import { fromGcj02, toGcj02 } from '@/platform/gcj02'
import { carriers } from '../../demo/index'

const rows: Row[] = carriers.map((carrier) => ({ carrier: listed(carrier), metres: null }))
const beijing = fc.record({
  lng: fc.double({ min: 115.4, max: 117.5, noNaN: true }),
  lat: fc.double({ min: 39.4, max: 41.1, noNaN: true }),
})
const zooms = fc.double({ min: 7, max: NEAREST_ZOOM, noNaN: true })

/** Metres between two points by the haversine formula, apart from what the product computes with. */
function haversine(a: { lng: number; lat: number }, b: { lng: number; lat: number }): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lng - a.lng) / 2) ** 2
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h))
}

describe('where things lie on the map', () => {
  it('is where web maps put them: the middle of the world, and the tile that the usual formula gives', () => {
    expect(spotOf({ lng: 0, lat: 0 }, 0)).toEqual({ x: 128, y: 128 })
    fc.assert(
      fc.property(beijing, fc.integer({ min: 0, max: 18 }), (at, zoom) => {
        const { x, y } = spotOf(at, zoom)
        const row = ((1 - Math.asinh(Math.tan((at.lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** zoom
        expect(x / 256).toBeCloseTo(((at.lng + 180) / 360) * 2 ** zoom, 6)
        expect(y / 256).toBeCloseTo(row, 6)
      }),
    )
  })

  it('leads back to the same point', () => {
    fc.assert(
      fc.property(beijing, zooms, (at, zoom) => {
        const back = pointOf(spotOf(at, zoom), zoom)
        expect(haversine(at, back)).toBeLessThan(0.01)
      }),
    )
  })

  it('a px shows as much ground as it measures', () => {
    fc.assert(
      fc.property(beijing, (at) => {
        const { x, y } = spotOf(at, 14)
        const east = pointOf({ x: x + 100, y }, 14)
        expect(haversine(at, east) / 100 / metresPerPx(at.lat, 14)).toBeCloseTo(1, 2)
      }),
    )
  })
})

describe('what a map shows', () => {
  it('the ring touches its frame on all four sides', () => {
    fc.assert(
      fc.property(beijing, fc.integer({ min: 200, max: 20_000 }), (centre, metres) => {
        const { west, south, east, north } = boundsOf(ringCorners(centre, metres))
        expect(haversine(centre, { lng: centre.lng, lat: north })).toBeCloseTo(metres, 1)
        expect(haversine(centre, { lng: centre.lng, lat: south })).toBeCloseTo(metres, 1)
        for (let bearing = 0; bearing < 360; bearing += 15) {
          const far = metres / 6_371_008.8
          const [turn, lat] = [(bearing * Math.PI) / 180, (centre.lat * Math.PI) / 180]
          const at = Math.asin(Math.sin(lat) * Math.cos(far) + Math.cos(lat) * Math.sin(far) * Math.cos(turn))
          const away = Math.atan2(
            Math.sin(turn) * Math.sin(far) * Math.cos(lat),
            Math.cos(far) - Math.sin(lat) * Math.sin(at),
          )
          const lng = centre.lng + (away * 180) / Math.PI
          expect(lng).toBeGreaterThanOrEqual(west - 1e-9)
          expect(lng).toBeLessThanOrEqual(east + 1e-9)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('everything that was to be shown fits inside the margin, and fills it one way', () => {
    fc.assert(
      fc.property(
        fc.array(beijing, { minLength: 2, maxLength: 9 }),
        fc.integer({ min: 260, max: 1_200 }),
        fc.integer({ min: 260, max: 900 }),
        (points, width, height) => {
          const { centre, zoom } = fitting(boundsOf(points), width, height, 28)
          const middle = spotOf(centre, zoom)
          const far = points.map((each) => spotOf(each, zoom))
          const across = Math.max(...far.map(({ x }) => Math.abs(x - middle.x)))
          const down = Math.max(...far.map(({ y }) => Math.abs(y - middle.y)))
          expect(across).toBeLessThanOrEqual(width / 2 - 28 + 1e-3)
          expect(down).toBeLessThanOrEqual(height / 2 - 28 + 1e-3)
          if (zoom < NEAREST_ZOOM) expect(Math.min(width / 2 - 28 - across, height / 2 - 28 - down)).toBeCloseTo(0, 2)
        },
      ),
    )
  })

  it('a single point is shown as near as the map goes; no point at all is a mistake', () => {
    const at = { lng: 116.3, lat: 39.9 }
    expect(fitting(boundsOf([at]), 390, 500, 28).zoom).toBe(NEAREST_ZOOM)
    expect(() => boundsOf([])).toThrow(RangeError)
  })

  it('knows what is inside', () => {
    const bounds = { west: 1, south: 2, east: 3, north: 4 }
    expect(
      [
        { lng: 1, lat: 4 },
        { lng: 0.9, lat: 3 },
        { lng: 2, lat: 4.1 },
      ].map((at) => isIn(bounds, at)),
    ).toEqual([true, false, false])
  })
})

describe('pins', () => {
  it('show every carrier once, never two under one thumb, in the order of the list', () => {
    fc.assert(
      fc.property(
        zooms,
        fc.option(fc.constantFrom(...carriers.map(({ id }) => id)), { nil: undefined }),
        (zoom, chosen) => {
          const pins = pinsOf(rows, zoom, chosen)
          expect(
            pins
              .flat()
              .map(({ carrier }) => carrier.id)
              .sort(),
          ).toEqual(carriers.map(({ id }) => id).sort())
          if (chosen) expect(pins.find(([first]) => first.carrier.id === chosen)).toHaveLength(1)
          const others = pins.filter(([first]) => first.carrier.id !== chosen)
          const spots = others.map(([first]) => spotOf(first.carrier.location, zoom))
          const gaps = spots.flatMap((a, i) =>
            spots.slice(i + 1).map((b) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))),
          )
          expect(Math.min(...gaps, APART)).toBe(APART)
          const firsts = others.map(([first]) => rows.indexOf(first))
          expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
        },
      ),
    )
  })

  it('go to another neighbour where what is chosen would cover them', () => {
    for (const zoom of [9, 11, 12.5]) {
      for (const chosen of rows) {
        const spot = spotOf(chosen.carrier.location, zoom)
        const beside = ({ carrier }: Row) => {
          const { x, y } = spotOf(carrier.location, zoom)
          return Math.max(Math.abs(x - spot.x), Math.abs(y - spot.y)) < APART
        }
        const pins = pinsOf(rows, zoom, chosen.carrier.id).filter(([first]) => first !== chosen)
        for (const pin of pins.filter(([first]) => beside(first))) expect(pin.every(beside)).toBe(true)
      }
    }
  })

  it('of several none is further from its pin than a thumb', () => {
    for (const zoom of [8, 10.3, 13]) {
      for (const [first, ...others] of pinsOf(rows, zoom)) {
        const a = spotOf(first.carrier.location, zoom)
        for (const { carrier } of others) {
          const b = spotOf(carrier.location, zoom)
          expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeLessThan(APART)
        }
      }
    }
  })

  it('tells those at one address from those that a nearer look parts', () => {
    const [one, other] = rows as [Row, Row]
    const neighbour: Row = { ...other, carrier: { ...other.carrier, location: one.carrier.location } }
    expect(canSpread([one, neighbour])).toBe(false)
    expect(canSpread([one, other])).toBe(true)
  })
})

describe('names', () => {
  it('never lie on one another nor on a pin, and name the districts where there is room', () => {
    expect(namesAt(13, []).filter(({ kind }) => kind === 'district')).toHaveLength(17)
    expect(namesAt(9, []).filter(({ kind }) => kind === 'landmark')).toEqual([])
    for (const zoom of [8.5, 10, 12, 14]) {
      const drawn = pinsOf(rows, zoom).map((pin) => ({ at: pin[0].carrier.location, above: pin.length > 1 ? 24 : 56 }))
      const names = namesAt(zoom, drawn).map(({ name, at, below }) => ({ name, ...spotOf(at, zoom), below }))
      expect(names.length).toBeGreaterThan(3)
      for (const [i, a] of names.entries()) {
        for (const { at } of drawn) {
          const pin = spotOf(at, zoom)
          const inside =
            Math.abs(pin.x - a.x) < a.name.length * 6 && pin.y > a.y + a.below && pin.y < a.y + a.below + 18
          expect(inside, a.name).toBe(false)
        }
        for (const b of names.slice(i + 1)) {
          const across = Math.abs(a.x - b.x) < (a.name.length + b.name.length) * 6
          expect(across && Math.abs(a.y + a.below - b.y - b.below) < 18, `${a.name} ${b.name}`).toBe(false)
        }
      }
    }
  })
})

describe('the scale', () => {
  it('is a round length, and the longest that has room', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2_000, noNaN: true }), (metresPerPx) => {
        const { metres, px } = scaleBar(metresPerPx, 96)
        expect(String(metres)).toMatch(/^[125]0*$/)
        expect(px).toBeLessThanOrEqual(96)
        expect(px).toBeGreaterThan(96 / 2.51)
        expect(px * metresPerPx).toBeCloseTo(metres)
      }),
    )
  })
})

describe('GCJ-02 to WGS-84', () => {
  it('undoes the shift anywhere in Beijing', () => {
    fc.assert(
      fc.property(beijing, (at) => {
        expect(haversine(fromGcj02(toGcj02(at)), at)).toBeLessThan(0.01)
      }),
    )
  })
})

describe('pins and what lies over the map', () => {
  const at = (x: number, y: number): Rect => ({ left: x - 22, top: y - 56, right: x + 22, bottom: y + 2 })
  const size = { x: 390, y: 500 }
  const controls: Rect[] = [{ left: 330, top: 200, right: 374, bottom: 344 }]
  const moved = ({ left, top, right, bottom }: Rect, { x, y }: { x: number; y: number }): Rect => ({
    left: left + x,
    top: top + y,
    right: right + x,
    bottom: bottom + y,
  })

  it('stay where they are when none is covered', () => {
    expect(clearMove([at(100, 100), at(300, 100)], controls, size, 96)).toEqual({ x: 0, y: 0 })
  })

  it('are moved by the least that frees all of them, and into no other cover', () => {
    expect(clearMove([at(350, 340)], controls, size, 96)).toEqual({ x: -48, y: 0 })
    const spots = fc.array(fc.tuple(fc.integer({ min: 0, max: 390 }), fc.integer({ min: 0, max: 500 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(spots, (all) => {
        const marks = all.map(([x, y]) => at(x, y))
        const by = clearMove(marks, controls, size, 96)
        if (marks.length < 2) expect(by).not.toBeNull()
        if (!by) return
        expect(Math.max(Math.abs(by.x), Math.abs(by.y))).toBeLessThanOrEqual(96)
        expect(marks.filter((mark) => controls.some((control) => meet(moved(mark, by), control)))).toEqual([])
        const isSeen = ({ left, top, right, bottom }: Rect) =>
          left >= 0 && top >= 0 && right <= size.x && bottom <= size.y
        expect(marks.filter((mark) => isSeen(mark) && !isSeen(moved(mark, by)))).toEqual([])
      }),
    )
  })

  it('are told apart from those that no move would free', () => {
    const carpet = Array.from({ length: 400 }, (_, n) => at((n % 20) * 30, Math.floor(n / 20) * 30))
    expect(clearMove(carpet, controls, size, 96)).toBeNull()
  })
})

it('the nearest to a point of the map is the nearest of all', () => {
  fc.assert(
    fc.property(beijing, (point) => {
      const best = Math.min(...carriers.map(({ location }) => haversine(point, location)))
      expect(haversine(point, nearestTo(rows, point)!.carrier.location)).toBeCloseTo(best, 3)
    }),
  )
  expect(nearestTo([], { lng: 116, lat: 40 })).toBeUndefined()
})
