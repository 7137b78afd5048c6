import { openWorld, type World } from './sdk'

type Pipeline = ReturnType<ReturnType<World['db']['collection']>['aggregate']>

/** Sales, the goods sold, and places; and what runs a pipeline through the SDK. */
export async function openSales() {
  const world = openWorld({
    collections: ['sales', 'goods', 'places'],
    indexes: [
      { collection: 'goods', name: 'sku', keys: [['sku', 1]] },
      { collection: 'places', name: 'loc', keys: [['loc', '2dsphere']] },
    ],
  })
  await world.db.collection('sales').add([
    { _id: 1, item: 'a', n: 2, price: 10, tags: ['x', 'y'], o: { p: 1, q: 2 } },
    { _id: 2, item: 'b', n: 1, price: 20, tags: [] },
    { _id: 3, item: 'a', n: 5, price: 5, tags: null },
    { _id: 4, item: null, n: 3, price: 8 },
    { _id: 5, n: 4, price: 7, tags: 'z' },
  ])
  await world.db.collection('goods').add([
    { sku: 'a', name: '甲', min: 1 },
    { sku: 'b', name: '乙', min: 3 },
    { name: '无', min: 9 },
  ])
  const places = [116.4, 116.41, 116.6].map((lng, i) => ({
    _id: `p${i}`,
    loc: new world.db.Geo.Point(lng, 39.9),
    kind: i % 2,
  }))
  await world.db.collection('places').add(places)
  const run = async (build: (pipeline: Pipeline) => Pipeline, collection = 'sales') =>
    ((await build(world.db.collection(collection).aggregate()).end()) as { data: Record<string, unknown>[] }).data
  /** `db.command.aggregate`, whose published type lacks most of it. */
  const $ = world.db.command.aggregate as unknown as Record<'lte', (operand: unknown) => never> & {
    pipeline: () => Pipeline
  }
  return { world, run, $ }
}
