import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXPRESSIONS } from './expression-more-cases'
import { openWorld, refusal, type World } from './sdk'

/**
 * Everything that the SDK's `db.command` and `aggregate()` offer, as the SDK itself lists it: each is done, or refused by its name. A
 * name that an upgrade adds fails here.
 */
let world: World
beforeAll(async () => {
  world = openWorld({ indexes: [{ collection: 'items', name: 'at', keys: [['at', '2dsphere']] }] })
  const { Geo } = world.db
  await items().add([
    { _id: 'a', n: 1, l: [1, 2], list: [{ k: 1 }, { k: 2 }], at: new Geo.Point(116.4, 39.9) },
    { _id: 'b', n: 4, l: [3], list: [], at: new Geo.Point(121.5, 31.2), text: 'x' },
  ])
})
afterAll(() => world.close())

const items = () => world.db.collection('items')
type Commands = World['db']['command']
type Make<T> = (_: Commands, db: World['db']) => T

/** A condition, and which documents meet it. */
const QUERIES: Record<string, [Make<object>, string]> = {
  eq: [(_) => ({ n: _.eq(1) }), 'a'],
  neq: [(_) => ({ n: _.neq(1) }), 'b'],
  lt: [(_) => ({ n: _.lt(4) }), 'a'],
  lte: [(_) => ({ n: _.lte(4) }), 'ab'],
  gt: [(_) => ({ n: _.gt(1) }), 'b'],
  gte: [(_) => ({ n: _.gte(1) }), 'ab'],
  in: [(_) => ({ n: _.in([4, 5]) }), 'b'],
  nin: [(_) => ({ n: _.nin([4, 5]) }), 'a'],
  all: [(_) => ({ l: _.all([2, 1]) }), 'a'],
  elemMatch: [(_) => ({ list: _.elemMatch({ k: 2 }) }), 'a'],
  exists: [(_) => ({ text: _.exists(true) }), 'b'],
  size: [(_) => ({ l: _.size(1) }), 'b'],
  mod: [(_) => ({ n: (_.mod as (...by: number[]) => object)(3, 1) }), 'ab'],
  and: [(_) => _.and([{ n: 1 }, { l: 2 }]), 'a'],
  or: [(_) => _.or([{ n: 1 }, { text: 'x' }]), 'ab'],
  nor: [(_) => _.nor([{ n: 1 }]), 'b'],
  not: [(_) => ({ n: _.not(_.gt(1)) }), 'a'],
  geoNear: [(_, { Geo }) => ({ at: _.geoNear({ geometry: new Geo.Point(116.4, 39.9), maxDistance: 1 }) }), 'a'],
  geoWithin: [(_) => ({ at: _.geoWithin({ centerSphere: [[116.4, 39.9], 0.001] } as never) }), 'a'],
  geoIntersects: [(_, { Geo }) => ({ at: _.geoIntersects({ geometry: new Geo.Point(121.5, 31.2) }) }), 'b'],
  expr: [(_) => _.expr({ $gt: ['$n', 3] }), 'b'],
  jsonSchema: [(_) => _.jsonSchema({ required: ['text'] }), 'b'],
}

/** A change of `{n: 6, l: [1, 2]}`, and what becomes of it. */
const UPDATES: Record<string, [Make<object>, object]> = {
  set: [(_) => ({ n: _.set({ m: 1 }) }), { n: { m: 1 }, l: [1, 2] }],
  remove: [(_) => ({ n: _.remove() }), { l: [1, 2] }],
  inc: [(_) => ({ n: _.inc(2) }), { n: 8, l: [1, 2] }],
  mul: [(_) => ({ n: _.mul(2) }), { n: 12, l: [1, 2] }],
  push: [(_) => ({ l: _.push([3]) }), { n: 6, l: [1, 2, 3] }],
  pull: [(_) => ({ l: _.pull(1) }), { n: 6, l: [2] }],
  pullAll: [(_) => ({ l: _.pullAll([1, 2]) }), { n: 6, l: [] }],
  pop: [(_) => ({ l: _.pop() }), { n: 6, l: [1] }],
  shift: [(_) => ({ l: _.shift() }), { n: 6, l: [2] }],
  unshift: [(_) => ({ l: _.unshift(0) }), { n: 6, l: [0, 1, 2] }],
  addToSet: [(_) => ({ l: _.addToSet(2) }), { n: 6, l: [1, 2] }],
  rename: [(_) => ({ n: _.rename('m') }), { m: 6, l: [1, 2] }],
  bit: [(_) => ({ n: _.bit({ and: 3 }) }), { n: 2, l: [1, 2] }],
  max: [(_) => ({ n: _.max(9) }), { n: 9, l: [1, 2] }],
  min: [(_) => ({ n: _.min(2) }), { n: 2, l: [1, 2] }],
}

/** What a stage is told, and what comes out of the two documents. */
const STAGES: Record<string, [unknown, unknown]> = {
  addFields: [
    { m: 1 },
    [
      { _id: 'a', m: 1 },
      { _id: 'b', m: 1 },
    ],
  ],
  bucket: [
    { groupBy: '$n', boundaries: [0, 2, 5] },
    [
      { _id: 0, count: 1 },
      { _id: 2, count: 1 },
    ],
  ],
  bucketAuto: [{ groupBy: '$n', buckets: 1 }, [{ _id: { min: 1, max: 4 }, count: 2 }]],
  count: ['total', [{ total: 2 }]],
  geoNear: [
    { near: { longitude: 116.4, latitude: 39.9 }, spherical: true, distanceField: 'd', maxDistance: 1 },
    [{ _id: 'a', d: 0 }],
  ],
  group: [{ _id: null, n: { $sum: '$n' } }, [{ _id: null, n: 5 }]],
  limit: [1, [{ _id: 'a' }]],
  match: [{ n: 4 }, [{ _id: 'b' }]],
  project: [
    { n: 1 },
    [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 4 },
    ],
  ],
  lookup: [{ from: 'items', localField: 'n', foreignField: 'l', as: 'same' }, [{ _id: 'a' }, { _id: 'b' }]],
  replaceRoot: [{ newRoot: { m: '$n' } }, [{ m: 1 }, { m: 4 }]],
  sample: [{ size: 2 }, [{}, {}]],
  skip: [1, [{ _id: 'b' }]],
  sort: [{ n: -1 }, [{ _id: 'b' }, { _id: 'a' }]],
  sortByCount: ['$none', [{ _id: null, count: 2 }]],
  unwind: [
    '$l',
    [
      { _id: 'a', l: 1 },
      { _id: 'a', l: 2 },
      { _id: 'b', l: 3 },
    ],
  ],
}

describe('what the SDK offers', () => {
  it('as commands is all here', () => {
    const elsewhere = ['aggregate', 'project', 'text']
    const known = [...Object.keys(QUERIES), ...Object.keys(UPDATES), ...elsewhere]
    expect(Object.keys(world.db.command).sort()).toEqual(known.sort())
  })

  it.each(Object.entries(QUERIES))('query %s', async (_, [where, ids]) => {
    const { data } = await items().where(where(world.db.command, world.db)).orderBy('n', 'asc').get()
    expect(data.map(({ _id }: { _id: string }) => _id).join('')).toBe(ids)
  })

  it.each(Object.entries(UPDATES))('update %s', async (name, [change, after]) => {
    await items()
      .doc(name)
      .set({ n: 6, l: [1, 2] })
    await items().doc(name).update(change(world.db.command, world.db))
    const { data } = await items().doc(name).get()
    await items().doc(name).remove()
    expect(data).toEqual([{ _id: name, ...after }])
  })

  it('as stages is all here', () => {
    const none = new Set(['constructor', 'end', 'unwrap', 'done', '_pipe'])
    const offered = Object.getOwnPropertyNames(Object.getPrototypeOf(items().aggregate()))
    expect(offered.filter((name) => !none.has(name)).sort()).toEqual(Object.keys(STAGES).sort())
  })

  it.each(Object.entries(STAGES))('stage %s', async (name, [spec, out]) => {
    const pipeline = items().aggregate() as unknown as Record<
      string,
      (spec: unknown) => { end(): Promise<{ data: unknown[] }> }
    >
    const { data } = await pipeline[name]!(spec).end()
    expect(data).toMatchObject(out as object[])
  })

  const expressions = () =>
    Object.entries(world.db.command.aggregate)
      .filter(([name]) => name !== 'pipeline')
      .map(([, make]) => Object.keys((make as (operand: unknown) => object)('$n'))[0]!)

  it('as expressions has a value asserted each, but for those of groups and $meta', async () => {
    const asserted = new Set(EXPRESSIONS.flatMap(([expression]) => keysIn(expression)))
    const others = expressions().filter((name) => !asserted.has(name))
    expect(others.sort()).toEqual(['$addToSet', '$first', '$last', '$meta', '$push'])
    const group = (name: string) =>
      items()
        .aggregate()
        .group({ _id: null, all: { [name]: '$n' } })
        .end()
    const sorted = ({ data }: { data: { all: unknown }[] }) => [data[0]!.all].flat().sort()
    expect(sorted((await group('$addToSet')) as never)).toEqual([1, 4])
    expect(sorted((await group('$push')) as never)).toEqual([1, 4])
    expect(sorted((await group('$first')) as never)).toEqual([1])
    expect(sorted((await group('$last')) as never)).toEqual([4])
    expect(await refusal(group('$meta'))).toMatchObject({ code: 'DATABASE_INVALID_OPERRATOR' })
    expect((await refusal(group('$meta'))).message).toContain('$meta')
  })

  it('for text search is refused by its name', async () => {
    const refused = await refusal(
      items()
        .where({ ...world.db.command.text({ search: 'x' } as never) })
        .get(),
    )
    expect([refused.code, refused.message]).toEqual(['DATABASE_INVALID_OPERRATOR', expect.stringContaining('$search')])
  })

  it('as projections is done', async () => {
    const { project } = world.db.command
    expect(Object.keys(project)).toEqual(['slice', 'elemMatch'])
    const read = async (field: object) =>
      (
        await items()
          .where({ _id: 'a' })
          .field(field as never)
          .get()
      ).data[0]
    expect(await read({ l: project.slice(1) })).toMatchObject({ l: [1] })
    expect(await read({ list: project.elemMatch({ k: 2 }) })).toEqual({ _id: 'a', list: [{ k: 2 }] })
  })
})

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
}
