import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ids, openPlaces, type Point } from './geo-setup'
import { refusal } from './sdk'

let setup: ReturnType<typeof openPlaces>
beforeEach(() => {
  setup = openPlaces()
})
afterEach(() => setup.world.close())

describe('shapes', () => {
  const square: Point[] = [
    [116, 39],
    [117, 39],
    [117, 40],
    [116, 40],
    [116, 39],
  ]

  it('finds what a shape touches, edges and corners included', async () => {
    const { world, line, polygon, places, fill } = setup
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
    const { world, shapes, line, places, fill } = setup
    await fill({ inHole: [116.5, 39.5], beside: [116.1, 39.1] })
    const hole = new shapes.Polygon([
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
    const { world, shapes, at, line, polygon, places } = setup
    await places().add([
      { _id: 'several', loc: new shapes.MultiPoint([at([116, 39]), at([116.5, 39.5])]) },
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

describe('near with other conditions', () => {
  it('keeps the order by distance when documents are named by id', async () => {
    const { world, at, places, fill } = setup
    await fill({ a: [116.3, 40], b: [116.1, 40], c: [116.2, 40] })
    const near = world.db.command.geoNear({ geometry: at([116, 40]) })
    expect(
      ids(
        await places()
          .where({ _id: world.db.command.in(['a', 'b', 'c']), loc: near })
          .get(),
      ),
    ).toEqual(['b', 'c', 'a'])
    expect(ids(await places().where({ loc: near }).orderBy('_id', 'desc').get())).toEqual(['c', 'b', 'a'])
  })
})

describe('refusals', () => {
  it('wants a geo index for any geo condition', async () => {
    const { world, at, places } = setup
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
    const { world, at, places } = setup
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
