import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, refusal, type World } from './sdk'

let world: World
beforeAll(async () => {
  world = openWorld({
    collections: ['sales', 'goods', 'places'],
    indexes: [
      { collection: 'goods', name: 'sku', keys: [['sku', 1]] },
      { collection: 'places', name: 'loc', keys: [['loc', '2dsphere']] },
    ],
  })
  await sales().add([
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
  await world.db
    .collection('places')
    .add(
      [116.4, 116.41, 116.6].map((lng, i) => ({ _id: `p${i}`, loc: new world.db.Geo.Point(lng, 39.9), kind: i % 2 })),
    )
})
afterAll(() => world.close())

const sales = () => world.db.collection('sales')
type Pipeline = ReturnType<ReturnType<World['db']['collection']>['aggregate']>
const run = async (build: (pipeline: Pipeline) => Pipeline, collection = 'sales') =>
  ((await build(world.db.collection(collection).aggregate()).end()) as { data: Record<string, unknown>[] }).data
const $ = () => world.db.command.aggregate as unknown as Record<string, (operand: unknown) => object>

describe('stages', () => {
  it('match, group, sort, limit, skip', async () => {
    const { command } = world.db
    const groups = await run((p) =>
      p
        .match({ n: command.gt(1) })
        .group({
          _id: '$item',
          total: { $sum: '$n' },
          worth: { $sum: { $multiply: ['$n', '$price'] } },
          all: { $push: '$_id' },
        })
        .sort({ total: -1 }),
    )
    expect(groups).toEqual([
      // null and missing are one group; ties keep their order.
      { _id: 'a', total: 7, worth: 45, all: [1, 3] },
      { _id: null, total: 7, worth: 52, all: [4, 5] },
    ])
    expect(await run((p) => p.sort({ price: 1 }).skip(1).limit(2).project({ _id: 1 }))).toEqual([
      { _id: 5 },
      { _id: 4 },
    ])
    expect(
      await run((p) =>
        p.group({
          _id: null,
          sets: { $addToSet: '$item' },
          low: { $min: '$price' },
          high: { $max: '$price' },
          first: { $first: '$n' },
          last: { $last: '$n' },
          mean: { $avg: '$n' },
        }),
      ),
    ).toEqual([{ _id: null, sets: [null, 'a', 'b'], low: 5, high: 20, first: 2, last: 4, mean: 3 }])
  })

  it('project keeps, drops, computes, also inside', async () => {
    expect(
      await run((p) =>
        p.match({ _id: 1 }).project({ item: 1, 'o.q': 1, worth: { $multiply: ['$n', '$price'] }, _id: 0 }),
      ),
    ).toEqual([{ item: 'a', o: { q: 2 }, worth: 20 }])
    expect(await run((p) => p.match({ _id: 1 }).project({ tags: 0, 'o.p': 0, price: 0 }))).toEqual([
      { _id: 1, item: 'a', n: 2, o: { q: 2 } },
    ])
    expect(await run((p) => p.match({ _id: 1 }).project({ o: { p: 1, r: '$n' }, gone: '$missing' }))).toEqual([
      { _id: 1, o: { p: 1, r: 2 } },
    ])
    expect((await refusal(run((p) => p.project({ a: 1, b: 0 })))).message).toContain('exclude')
  })

  it('addFields sets beside the others', async () => {
    expect(
      await run((p) =>
        p
          .match({ _id: 1 })
          .addFields({ 'o.r': { $add: ['$o.p', 1] }, n: true, fresh: [1, '$n'] })
          .project({ tags: 0, price: 0 }),
      ),
    ).toEqual([{ _id: 1, item: 'a', n: true, o: { p: 1, q: 2, r: 2 }, fresh: [1, 2] }])
  })

  it('unwind', async () => {
    expect((await run((p) => p.unwind('$tags').sort({ _id: 1 }))).map(({ _id, tags }) => [_id, tags])).toEqual([
      [1, 'x'],
      [1, 'y'],
      [5, 'z'],
    ])
    const all = await run((p) =>
      p
        .unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true } as never)
        .sort({ _id: 1, at: 1 }),
    )
    expect(all.map(({ _id, tags, at }) => [_id, tags, at])).toEqual([
      [1, 'x', 0],
      [1, 'y', 1],
      [2, undefined, null],
      [3, null, null],
      [4, undefined, null],
      [5, 'z', null],
    ])
  })

  it('bucket and bucketAuto', async () => {
    expect(await run((p) => p.bucket({ groupBy: '$price', boundaries: [0, 8, 20], default: 'other' }))).toEqual([
      { _id: 0, count: 2 },
      { _id: 8, count: 2 },
      { _id: 'other', count: 1 },
    ])
    expect((await refusal(run((p) => p.bucket({ groupBy: '$price', boundaries: [0, 8] })))).message).toContain(
      'no default',
    )
    expect(
      await run((p) => p.bucketAuto({ groupBy: '$price', buckets: 2, output: { ids: { $push: '$_id' } } })),
    ).toEqual([
      { _id: { min: 5, max: 10 }, ids: [3, 5, 4] },
      { _id: { min: 10, max: 20 }, ids: [1, 2] },
    ])
    expect(
      (await refusal(run((p) => p.bucketAuto({ groupBy: '$n', buckets: 2, granularity: 'R5' })))).message,
    ).toContain('granularity')
  })

  it('count, sortByCount, sample, replaceRoot', async () => {
    expect(await run((p) => p.match({ item: 'a' }).count('total'))).toEqual([{ total: 2 }])
    expect(await run((p) => p.match({ item: 'none' }).count('total'))).toEqual([])
    expect((await run((p) => p.sortByCount('$item')))[0]).toEqual({ _id: 'a', count: 2 })
    const drawn = await run((p) => p.sample({ size: 3 }))
    expect(new Set(drawn.map(({ _id }) => _id)).size).toBe(3)
    expect(
      await run((p) => p.match({ _id: 1 }).replaceRoot({ newRoot: { $mergeObjects: ['$o', { id: '$_id' }] } })),
    ).toEqual([{ p: 1, q: 2, id: 1 }])
    expect((await refusal(run((p) => p.replaceRoot({ newRoot: '$item' })))).message).toContain('newRoot')
  })

  it('lookup by field: null and missing meet missing; an array meets each of its elements', async () => {
    const joined = await run((p) =>
      p.lookup({ from: 'goods', localField: 'item', foreignField: 'sku', as: 'goods' }).sort({ _id: 1 }),
    )
    expect(joined.map(({ goods }) => (goods as { name: string }[]).map(({ name }) => name).join())).toEqual([
      '甲',
      '乙',
      '甲',
      '无',
      '无',
    ])
    expect(
      (
        await run((p) =>
          p.match({ _id: 1 }).lookup({ from: 'nowhere', localField: 'item', foreignField: 'sku', as: 'none' }),
        )
      )[0]?.none,
    ).toEqual([])
  })

  it('lookup by pipeline, with variables of the outer document', async () => {
    const { command } = world.db
    const inner = (world.db.command.aggregate as unknown as { pipeline: () => Pipeline }).pipeline()
    const pipeline = inner
      .match(command.expr($().lte?.(['$min', '$$least']) as never))
      .project({ _id: 0, name: 1 })
      .done()
    const joined = await run((p) =>
      p.lookup({ from: 'goods', let: { least: '$n' }, pipeline, as: 'fits' } as never).sort({ _id: 1 }),
    )
    expect(joined.map(({ fits }) => (fits as { name: string }[]).length)).toEqual([1, 1, 2, 2, 2])
    expect(joined[0]?.fits).toEqual([{ name: '甲' }])
  })

  it('geoNear: distances in a field, filtered, bounded, first stage only', async () => {
    const near = new world.db.Geo.Point(116.4, 39.9)
    const found = await run(
      (p) =>
        p.geoNear({
          near,
          distanceField: 'dist.m',
          spherical: true,
          maxDistance: 10_000,
          includeLocs: 'there',
        } as never),
      'places',
    )
    expect(found.map(({ _id, dist }) => [_id, Math.round((dist as { m: number }).m)])).toEqual([
      ['p0', 0],
      ['p1', 854],
    ])
    expect(found[0]?.there).toEqual({ type: 'Point', coordinates: [116.4, 39.9] })
    const kinds = await run(
      (p) =>
        p.geoNear({
          near,
          distanceField: 'km',
          spherical: true,
          distanceMultiplier: 0.001,
          query: { kind: 0 },
        } as never),
      'places',
    )
    expect(kinds.map(({ _id, km }) => [_id, Math.round((km as number) * 10) / 10])).toEqual([
      ['p0', 0],
      ['p2', 17.1],
    ])
    expect(
      (await refusal(run((p) => p.match({}).geoNear({ near, distanceField: 'd', spherical: true } as never), 'places')))
        .message,
    ).toContain('first stage')
    expect(
      (await refusal(run((p) => p.geoNear({ near, distanceField: 'd', spherical: true } as never), 'goods'))).message,
    ).toContain('2dsphere index')
  })

  it('uses an index for a first match, and reads no more than a limit needs', async () => {
    const { command } = world.db
    expect(await run((p) => p.match({ sku: command.in(['a', 'b']) }).count('n'), 'goods')).toEqual([{ n: 2 }])
  })

  it('refuses a stage it does not have, by its name', async () => {
    const body = { collectionName: 'sales', stages: [{ stageKey: '$out', stageValue: '"x"' }] }
    expect(await refusal(world.documents.handle('database.aggregateDocuments', body))).toMatchObject({
      code: 'DATABASE_INVALID_OPERRATOR',
    })
    const missing = world.documents.handle('database.aggregateDocuments', {
      collectionName: 'none',
      stages: [{ stageKey: '$count', stageValue: '"x"' }],
    })
    expect(await refusal(missing)).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  })
})
