import { EJSON } from 'bson'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type IndexDeclaration, openDocuments } from '../../../documents'
import { keyOf } from '../../../documents/store/key'
import { compare, encode, type Value } from '../../../documents/values'
import { Random, value } from './oracle/random'
import { openWorld, refusal, type World } from './sdk'

let world: World
beforeEach(() => {
  world = openWorld({ indexes: [{ collection: 'items', name: 'n', keys: [['n', 1]], unique: true }] })
})
afterEach(() => world.close())

const items = () => world.db.collection('items')
const list = async (body: object) =>
  (
    (await world.documents.handle('database.getDocument', { collectionName: 'items', ...body })) as {
      data: { list: string[] }
    }
  ).data.list

describe('indexes', () => {
  const reopen = (indexes: IndexDeclaration[]) => {
    world.documents.close()
    world.documents = openDocuments({ file: world.file, now: () => 0, indexes })
  }
  const plan = async (query: object, order?: object) => {
    const { plan, index, examined } = await world.documents.explain(
      'items',
      EJSON.stringify(query),
      order && EJSON.stringify(order),
    )
    return [plan, index, examined]
  }

  it('follow the declarations when the database is opened: made, changed, dropped', async () => {
    await items().add([
      { _id: 'a', n: 1, m: 1 },
      { _id: 'b', n: 2, m: 1 },
    ])
    expect(await plan({ n: 1 })).toEqual(['index', 'n', 1])
    reopen([
      {
        collection: 'items',
        name: 'm',
        keys: [
          ['m', 1],
          ['n', -1],
        ],
      },
    ])
    expect(await plan({ n: 1 })).toEqual(['scan', undefined, 2])
    expect(await plan({ m: 1 })).toEqual(['index', 'm', 2])
    expect(() => reopen([{ collection: 'items', name: 'm', keys: [['m', 1]], unique: true }])).toThrow('E11000')
    reopen([])
    expect(await plan({ m: 1 })).toEqual(['scan', undefined, 2])
  })

  it('serve equality, lists, ranges, and the order', async () => {
    reopen([
      {
        collection: 'items',
        name: 'kind-at',
        keys: [
          ['kind', 1],
          ['at', -1],
        ],
      },
      { collection: 'items', name: 'at', keys: [['at', 1]] },
    ])
    const data = Array.from({ length: 100 }, (_, i) => EJSON.stringify({ _id: i, kind: i % 4, at: i }))
    await world.documents.handle('database.insertDocument', { collectionName: 'items', data })
    expect(await plan({ kind: 1 })).toEqual(['index', 'kind-at', 25])
    expect(await plan({ kind: { $in: [1, 2] }, at: { $gt: 89 } })).toEqual(['index', 'kind-at', 6])
    expect(await plan({ at: { $gte: 10, $lt: 15 } })).toEqual(['index', 'at', 6])
    expect(await plan({ kind: 3, other: null }, { at: -1 })).toEqual(['index', 'kind-at', 25])
    expect(await plan({ $or: [{ kind: 1 }] })).toEqual(['scan', undefined, 100])
    expect(await plan({ _id: { $in: [1, 2] } })).toEqual(['id', '_id_', 2])
    expect(await plan({ _id: { $gt: 90 } }, { _id: 1 })).toEqual(['id', '_id_', 10])
    expect(
      (await list({ order: '{"at":-1}', limit: 3 })).map((text) => (EJSON.parse(text) as { at: number }).at),
    ).toEqual([99, 98, 97])
    expect(
      (await list({ query: '{"kind":2}', order: '{"at":1}', limit: 2 })).map(
        (text) => (EJSON.parse(text) as { at: number }).at,
      ),
    ).toEqual([2, 6])
  })

  it('unique: missing counts as null, types never collide, arrays count by element', async () => {
    await items().add([{ n: 1 }, { n: '1' }, { n: true }, { n: new Date(1) }, { n: [5, 5, 6] }, {}])
    for (const taken of [{ n: 1 }, { n: null }, {}, { n: [9, 6] }]) {
      const error = await refusal(items().add(taken))
      expect(error.code).toBe('DATABASE_DUPLICATE_WRITE')
      expect(error.message).toMatch(/E11000.*items.*index: n /)
    }
    await items().where({ n: '1' }).update({ n: 2 })
    await items().add({ n: '1' })
    expect((await items().count()).total).toBe(7)
  })

  it('refuses declarations it could not honour, and arrays under two of one index’s fields', async () => {
    const open = (keys: IndexDeclaration['keys'], unique?: boolean) => () =>
      openDocuments({
        file: `${world.file}-2`,
        now: () => 0,
        indexes: [{ collection: 'c', name: 'i', keys, ...(unique && { unique }) }],
      })
    expect(open([])).toThrow('no keys')
    expect(
      open([
        ['a', 1],
        ['b', '2dsphere'],
      ]),
    ).toThrow('one key')
    expect(open([['loc', '2dsphere']], true)).toThrow('unique')
    expect(open([['a.0', 1]])).toThrow('not a field path')
    reopen([
      {
        collection: 'items',
        name: 'two',
        keys: [
          ['a', 1],
          ['b', 1],
        ],
      },
    ])
    const body = { collectionName: 'items', data: ['{"a":[1],"b":[2]}'] }
    expect((await refusal(world.documents.handle('database.insertDocument', body))).message).toContain(
      'parallel arrays',
    )
  })

  it('keys have the order of values', () => {
    const r = new Random(7)
    for (let i = 0; i < 20_000; i++) {
      const [a, b] = [value(r), value(r)] as [Value, Value]
      const [x, y] = [Buffer.from(keyOf(a)), Buffer.from(keyOf(b))]
      expect([encode(a), encode(b), Math.sign(Buffer.compare(x, y))]).toEqual([
        encode(a),
        encode(b),
        Math.sign(compare(a, b)),
      ])
    }
  })
})
