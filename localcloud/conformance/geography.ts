import assert from 'node:assert/strict'
import { codeOf } from './code-of'
import type { Area, Database, Doc } from './world'

const source = 'docs: db.Geo, geoNear, geoWithin, geoIntersects'
const R = 6378100

/** Haversine on the sphere that MongoDB uses; metres. */
function distance([lng1, lat1]: number[], [lng2, lat2]: number[]): number {
  const rad = Math.PI / 180
  const [dLat, dLng] = [(lat2! - lat1!) * rad, (lng2! - lng1!) * rad]
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(lat1! * rad) * Math.cos(lat2! * rad) * Math.sin(dLng / 2) ** 2
  return 2 * R * Math.asin(Math.sqrt(h))
}

const center = [116.4, 39.9]
const spots = Array.from({ length: 40 }, (_, i) => [
  116.4 + ((i * 7) % 40) / 100 - 0.203,
  39.9 + ((i * 11) % 40) / 100 - 0.203,
])

async function fill(db: Database) {
  const places = db.collection('places')
  await places.where({}).remove()
  await places.add(spots.map(([lng, lat], i) => ({ _id: `p${i}`, at: new db.Geo.Point(lng!, lat!) })) as unknown as Doc)
  return places
}

/** The SDK has them all; its types name only `Point`. */
const shapes = (db: Database) =>
  db.Geo as unknown as Record<'LineString' | 'Point' | 'Polygon', new (...parts: unknown[]) => object>

const ids = (data: unknown) => (data as Doc[]).map(({ _id }) => _id)

export const geography: Area = {
  name: 'geography',
  checks: [
    {
      says: 'a point comes back as a point',
      source,
      async run({ db }) {
        const places = await fill(db)
        const [{ at }] = (await places.doc('p0').get()).data as [{ at: { longitude: number; latitude: number } }]
        assert.deepEqual([at.longitude, at.latitude], spots[0])
      },
    },
    {
      says: 'geoNear gives what is within, nearest first',
      source,
      async run({ db }) {
        const places = await fill(db)
        const near = db.command.geoNear({
          geometry: new db.Geo.Point(center[0]!, center[1]!),
          minDistance: 2000,
          maxDistance: 15_000,
        })
        const { data } = await places.where({ at: near }).get()
        const expected = spots
          .map((spot, i) => ({ _id: `p${i}`, metres: distance(center, spot) }))
          .filter(({ metres }) => metres >= 2000 && metres <= 15_000)
          .sort((a, b) => a.metres - b.metres)
        assert.ok(expected.length > 5)
        assert.deepEqual(ids(data), ids(expected))
      },
    },
    {
      says: 'geoWithin a polygon, and within a circle',
      source,
      async run({ db }) {
        const places = await fill(db)
        const { LineString, Point, Polygon } = shapes(db)
        const corners = [
          [116.3, 39.8],
          [116.5, 39.8],
          [116.5, 40],
          [116.3, 40],
          [116.3, 39.8],
        ]
        const square = new Polygon([new LineString(corners.map(([lng, lat]) => new Point(lng!, lat!)))])
        const { data } = await places
          .where({ at: db.command.geoWithin({ geometry: square }) })
          .orderBy('_id', 'asc')
          .get()
        const inside = spots.flatMap(([lng, lat], i) =>
          lng! > 116.3 && lng! < 116.5 && lat! > 39.8 && lat! < 40 ? [`p${i}`] : [],
        )
        assert.ok(inside.length > 3)
        assert.deepEqual(ids(data).sort(), inside.sort())
        const circle = db.command.geoWithin({ centerSphere: [new Point(center[0]!, center[1]!), 10_000 / R] })
        const round = spots.flatMap((spot, i) => (distance(center, spot) <= 10_000 ? [`p${i}`] : []))
        assert.deepEqual(ids((await places.where({ at: circle }).get()).data).sort(), round.sort())
      },
    },
    {
      says: 'geoIntersects a point that is there',
      source,
      async run({ db }) {
        const places = await fill(db)
        const geometry = new db.Geo.Point(spots[3]![0]!, spots[3]![1]!)
        assert.deepEqual(ids((await places.where({ at: db.command.geoIntersects({ geometry }) }).get()).data), ['p3'])
      },
    },
    {
      says: 'aggregate().geoNear adds the distance',
      source: 'docs: Aggregate.geoNear',
      async run({ db }) {
        const places = await fill(db)
        const { data } = await places
          .aggregate()
          .geoNear({
            near: new db.Geo.Point(center[0]!, center[1]!),
            distanceField: 'metres',
            spherical: true,
            key: 'at',
          })
          .limit(3)
          .end()
        for (const { _id, metres } of data as { _id: string; metres: number }[])
          assert.ok(Math.abs(metres - distance(center, spots[Number(_id.slice(1))]!)) < 1e-6)
      },
    },
    {
      says: 'a geo query without a geo index is refused',
      source: 'docs: 地理位置索引',
      async run({ db, holding }) {
        const things = await holding([{ at: new db.Geo.Point(116, 40) }])
        const near = db.command.geoNear({ geometry: new db.Geo.Point(116, 40), maxDistance: 100 })
        assert.equal(await codeOf(things.where({ at: near }).get()), 'DATABASE_REQUEST_FAILED')
      },
    },
  ],
}
