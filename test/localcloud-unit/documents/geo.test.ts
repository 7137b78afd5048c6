import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inside, metres } from './oracle/geo'
import { Random } from './oracle/random'
import { breathe } from './scratch'
import { openWorld, refusal, type World } from './sdk'

const CASES = Math.ceil(Number(process.env.LOCALCLOUD_CASES ?? 1500) / 5)

type Point = [longitude: number, latitude: number]

/** `db.Geo`, whose published type lists the point only. */
type Shapes = Record<
  'Point' | 'LineString' | 'Polygon' | 'MultiPoint',
  new (
    ...parts: unknown[]
  ) => { longitude: number; latitude: number }
>

let world: World
beforeEach(() => {
  world = openWorld({
    collections: ['places', 'bare'],
    indexes: [{ collection: 'places', name: 'loc', keys: [['loc', '2dsphere']] }],
  })
})
afterEach(() => world.close())

const shapes = () => world.db.Geo as unknown as Shapes
const places = () => world.db.collection('places')
const at = ([lng, lat]: Point) => new (shapes().Point)(lng, lat)
const line = (points: Point[]) => new (shapes().LineString)(points.map(at))
const polygon = (ring: Point[]) => new (shapes().Polygon)([line(ring)])
const ids = ({ data }: { data: { _id: string }[] }) => data.map(({ _id }) => _id)

async function fill(points: Record<string, Point>) {
  await places().add(Object.entries(points).map(([_id, point]) => ({ _id, loc: at(point) })))
}

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
  return [wrap(lng + (r.next() - 0.5) * 2 * spread), Math.max(-90, Math.min(90, lat + (r.next() - 0.5) * 2 * spread))]
}

describe(`${CASES} random scenes against haversine and angle sums`, () => {
  it('near: the same documents in the same order, at every distance, page and limit', async () => {
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

describe('shapes', () => {
  const square: Point[] = [
    [116, 39],
    [117, 39],
    [117, 40],
    [116, 40],
    [116, 39],
  ]

  it('finds what a shape touches, edges and corners included', async () => {
    await fill({ inside: [116.5, 39.5], corner: [116, 39], outside: [115.9, 39.5] })
    await places().add([
      {
        _id: 'crossing',
        loc: line([
          [115, 39.5],
          [118, 39.6],
        ]),
      },
      {
        _id: 'beside',
        loc: line([
          [115, 38],
          [118, 38.1],
        ]),
      },
      {
        _id: 'around',
        loc: polygon([
          [110, 30],
          [120, 30],
          [120, 45],
          [110, 45],
          [110, 30],
        ]),
      },
    ])
    const found = await places()
      .where({ loc: world.db.command.geoIntersects({ geometry: polygon(square) }) })
      .get()
    expect(ids(found).sort()).toEqual(['around', 'corner', 'crossing', 'inside'])
    const within = await places()
      .where({ loc: world.db.command.geoWithin({ geometry: polygon(square) }) })
      .get()
    expect(ids(within).sort()).toEqual(['corner', 'inside'])
  })

  it('leaves out a hole', async () => {
    await fill({ inHole: [116.5, 39.5], beside: [116.1, 39.1] })
    const hole = new (shapes().Polygon)([
      line(square),
      line([
        [116.4, 39.4],
        [116.6, 39.4],
        [116.6, 39.6],
        [116.4, 39.6],
        [116.4, 39.4],
      ]),
    ])
    expect(
      ids(
        await places()
          .where({ loc: world.db.command.geoWithin({ geometry: hole }) })
          .get(),
      ),
    ).toEqual(['beside'])
  })

  it('measures to the nearest of several geometries, to a line, and 0 inside a polygon', async () => {
    await places().add([
      { _id: 'several', loc: new (shapes().MultiPoint)([at([116, 39]), at([116.5, 39.5])]) },
      { _id: 'list', loc: [at([110, 30]), at([116.5, 39.501])] },
      {
        _id: 'road',
        loc: line([
          [116, 39.502],
          [117, 39.502],
        ]),
      },
      { _id: 'area', loc: polygon(square) },
    ])
    const { data } = await world.db
      .collection('places')
      .aggregate()
      .geoNear({ near: at([116.5, 39.5]), distanceField: 'd', spherical: true })
      .end()
    const found = Object.fromEntries(data.map(({ _id, d }: { _id: string; d: number }) => [_id, Math.round(d)]))
    // 0.001° of latitude is 111.3 m; the road's great circle bulges north of its ends' parallel by about 30 m.
    expect(found).toMatchObject({ several: 0, area: 0, list: 111 })
    expect(found.road).toBeGreaterThan(222)
    expect(found.road).toBeLessThan(400)
  })
})

describe('refusals', () => {
  it('wants a geo index for any geo condition', async () => {
    const { command } = world.db
    for (const condition of [
      command.geoNear({ geometry: at([1, 2]) }),
      command.geoIntersects({ geometry: at([1, 2]) }),
    ]) {
      expect((await refusal(world.db.collection('bare').where({ loc: condition }).get())).message).toContain(
        'bare.loc has no geo index',
      )
      expect((await refusal(places().where({ other: condition }).count())).message).toContain(
        'places.other has no geo index',
      )
    }
    const or = command.or([{ a: 1 }, { loc: command.geoWithin({ centerSphere: [[1, 2], 1] }) }])
    expect((await refusal(world.db.collection('bare').where(or).get())).message).toContain('no geo index')
  })

  it('wants geometry in a geo-indexed field, on insert and on update; null and missing are fine', async () => {
    expect((await refusal(places().add({ loc: 'here' }))).message).toContain("Can't extract geo keys")
    expect((await refusal(places().add({ loc: { type: 'Point', coordinates: [181, 0] } }))).message).toContain(
      'out of bounds',
    )
    await places().add([{ _id: 'a' }, { _id: 'b', loc: null }])
    expect((await refusal(places().doc('a').update({ loc: 5 }))).message).toContain("Can't extract geo keys")
    expect(
      ids(
        await places()
          .where({ loc: world.db.command.geoNear({ geometry: at([0, 0]) }) })
          .get(),
      ),
    ).toEqual([])
  })
})
