import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ids, openPlaces, type Point } from './geo-setup'
import { inside, metres } from './oracle/geo'
import { Random } from './oracle/random'
import { breathe } from './scratch'

const CASES = Math.ceil(Number(process.env.LOCALCLOUD_CASES ?? 1500) / 5)

let setup: ReturnType<typeof openPlaces>
beforeEach(() => {
  setup = openPlaces()
})
afterEach(() => setup.world.close())

/** A different place each time: around Beijing, at the date line, at a pole, anywhere. */
function scene(r: Random): { center: Point; spread: number } {
  const center = r.pick<Point>([
    [116.4, 39.9],
    [179.99, 10],
    [0, 89.9],
    [r.next() * 360 - 180, r.next() * 170 - 85],
  ])
  return { center, spread: r.pick([0.01, 0.5, 20]) }
}

function near(r: Random, [lng, lat]: Point, spread: number): Point {
  const wrap = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180
  const to = lat + (r.next() - 0.5) * 2 * spread
  // Beyond a pole the latitude comes back: cutting it off would put several points at one place.
  return [wrap(lng + (r.next() - 0.5) * 2 * spread), Math.abs(to) > 90 ? Math.sign(to) * 180 - to : to]
}

describe(`${CASES} random scenes against haversine and angle sums`, () => {
  it('near: the same documents in the same order, at every distance, page and limit', async () => {
    const { world, at, places, fill } = setup
    const { command } = world.db
    for (let seed = 0; seed < CASES; seed++) {
      await breathe()
      const r = new Random(seed)
      const { center, spread } = scene(r)
      await places()
        .where({ _id: command.exists(true) })
        .remove()
      const points = Object.fromEntries(r.times(1, 25, () => near(r, center, spread)).map((p, i) => [`p${i}`, p]))
      await fill(points)
      const from = near(r, center, spread)
      const all = Object.entries(points).map(([id, p]) => ({ id, d: metres(from, p) }))
      const [low, high] = [
        r.chance(0.3) ? (r.pick(all).d + 1) / 2 : 0,
        r.chance(0.7) ? r.pick(all).d * r.pick([0.9, 1.1]) + 1e-6 : undefined,
      ]
      const expected = all
        .filter(({ d }) => d >= low && (high === undefined || d <= high))
        .sort((a, b) => a.d - b.d)
        .map(({ id }) => id)
      const geoNear = command.geoNear({
        geometry: at(from),
        minDistance: low,
        ...(high !== undefined && { maxDistance: high }),
      })
      expect({ seed, ids: ids(await places().where({ loc: geoNear }).get()) }).toEqual({ seed, ids: expected })
      const [skip, limit] = [r.int(4), 1 + r.int(5)]
      expect(ids(await places().where({ loc: geoNear }).skip(skip).limit(limit).get())).toEqual(
        expected.slice(skip, skip + limit),
      )
    }
  }, 120_000)

  it('within a polygon and a circle: the same documents', async () => {
    const { world, polygon, places, fill } = setup
    const { command } = world.db
    for (let seed = 0; seed < CASES; seed++) {
      await breathe()
      const r = new Random(seed)
      const { center, spread } = scene(r)
      await places()
        .where({ _id: command.exists(true) })
        .remove()
      const points = Object.fromEntries(r.times(1, 25, () => near(r, center, spread)).map((p, i) => [`p${i}`, p]))
      await fill(points)
      const corners = star(r, center, spread)
      const found = ids(
        await places()
          .where({ loc: command.geoWithin({ geometry: polygon(corners) }) })
          .get(),
      )
      const expected = Object.entries(points)
        .filter(([, p]) => inside(p, corners))
        .map(([id]) => id)
      expect({ seed, found: found.sort() }).toEqual({ seed, found: expected.sort() })

      const radians = (spread * Math.PI) / 180 / 2
      const round = await places()
        .where({ loc: command.geoWithin({ centerSphere: [center, radians] }) })
        .get()
      const close = Object.entries(points)
        .filter(([, p]) => metres(center, p) <= radians * 6378100)
        .map(([id]) => id)
      expect({ seed, found: ids(round).sort() }).toEqual({ seed, found: close.sort() })
    }
  }, 120_000)
})

/** A closed ring around the centre whose corners lie at random distances: as a rule not convex. */
function star(r: Random, [lng, lat]: Point, spread: number): Point[] {
  const wide = Math.min(spread, 15)
  const count = 3 + r.int(6)
  const ring = Array.from({ length: count }, (_, i) =>
    offset([lng, lat], wide * (0.3 + 0.7 * r.next()), (2 * Math.PI * i) / count),
  )
  return [...ring, ring[0] as Point]
}

/** The point so many degrees of arc away in a direction: works at poles and the date line. */
function offset([lng, lat]: Point, degrees: number, turn: number): Point {
  const rad = Math.PI / 180
  const [d, phi] = [degrees * rad, lat * rad]
  const to = Math.asin(Math.sin(phi) * Math.cos(d) + Math.cos(phi) * Math.sin(d) * Math.cos(turn))
  const over = Math.atan2(Math.sin(turn) * Math.sin(d) * Math.cos(phi), Math.cos(d) - Math.sin(phi) * Math.sin(to))
  return [((((lng + over / rad + 180) % 360) + 360) % 360) - 180, to / rad]
}
