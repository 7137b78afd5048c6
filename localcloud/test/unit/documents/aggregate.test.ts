import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSales } from './aggregate-setup'
import { refusal } from './sdk'

let setup: Awaited<ReturnType<typeof openSales>>
beforeAll(async () => {
  setup = await openSales()
})
afterAll(() => setup.world.close())

const run: (typeof setup)['run'] = (build, collection) => setup.run(build, collection)

describe('stages', () => {
  it('match, group, sort, limit, skip', async () => {
    const { command } = setup.world.db
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
})
