import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, openWorld, refusal, type World } from './sdk'

let world: World
beforeAll(async () => {
  world = openWorld()
  await items().add([
    { _id: 'a', n: 1, s: 'Alpha', tags: ['x', 'y'], o: { k: 1, deep: { z: true } }, at: new Date(1000) },
    {
      _id: 'b',
      n: 5,
      s: 'beta\nALPHA',
      tags: ['y', 'z'],
      rows: [
        { q: 1, p: 5 },
        { q: 7, p: 2 },
      ],
      m: 3,
    },
    { _id: 'c', n: 9, s: '京', tags: [], rows: [{ q: 1, p: 2 }], o: { k: '1' }, at: new Date(3000) },
    { _id: 'd', n: null, s: '1', tags: ['x', 'y', 'z'], m: 12, o: { k: true } },
    { _id: 'e', ref: world.db.ObjectId({ id: '5f0000000000000000000000' }), nums: [3, 8, 15] },
  ])
})
afterAll(() => world.close())

const items = () => world.db.collection('items')
const ids = async (where: object) =>
  ((await items().where(where).get()).data as { _id: string }[]).map(({ _id }) => _id).join('')

describe('conditions as the SDK writes them', () => {
  it.each<[string, (c: World['db']['command']) => object, string]>([
    ['equality', () => ({ n: 5 }), 'b'],
    ['null, which a missing field meets', () => ({ n: null }), 'de'],
    ['types that look alike', () => ({ o: { k: 1 } }), 'a'],
    ['a nested path', () => ({ o: { deep: { z: true } } }), 'a'],
    ['eq with a whole object', (c) => ({ o: c.eq({ k: '1' }) }), 'c'],
    ['neq', (c) => ({ n: c.neq(5) }), 'acde'],
    ['gt and lt, chained', (c) => ({ n: c.gt(1).lt(9) }), 'b'],
    ['and, or of commands', (c) => ({ n: c.or(c.lte(1), c.gte(9)) }), 'ac'],
    ['or of objects', (c) => c.or([{ n: 1 }, { s: '京' }]), 'ac'],
    ['and of objects', (c) => c.and([{ n: c.gt(0) }, { tags: 'y' }]), 'ab'],
    ['nor', (c) => c.nor([{ n: c.gt(0) }, { tags: 'z' }]), 'e'],
    ['not', (c) => ({ n: c.not(c.gt(1)) }), 'ade'],
    ['not of a regular expression', (c) => ({ s: c.not(/alpha/i) }), 'cde'],
    ['in, with null and a regular expression', (c) => ({ s: c.in([null, /^京/]) }), 'ce'],
    ['nin', (c) => ({ n: c.nin([1, 5, null]) }), 'c'],
    ['exists', (c) => ({ m: c.exists(true) }), 'bd'],
    ['exists false', (c) => ({ n: c.exists(false) }), 'e'],
    ['mod', (c) => ({ m: (c.mod as (by: number, rest: number) => object)(4, 0) }), 'd'],
    ['all', (c) => ({ tags: c.all(['x', 'z']) }), 'd'],
    ['size', (c) => ({ tags: c.size(0) }), 'c'],
    ['elemMatch of values', (c) => ({ nums: c.elemMatch(c.gt(10)) }), 'e'],
    ['elemMatch of values does not see documents', (c) => ({ rows: c.elemMatch(c.gt(0)) }), ''],
    ['elemMatch of documents: one element for all of it', (c) => ({ rows: c.elemMatch({ q: 1, p: c.lt(5) }) }), 'c'],
    ['an element of an array', () => ({ tags: 'x' }), 'ad'],
    ['a whole array', () => ({ tags: ['y', 'z'] }), 'b'],
    ['a place in an array', () => ({ 'tags.0': 'y' }), 'b'],
    ['a field of array elements', () => ({ 'rows.q': 7 }), 'b'],
    ['a regular expression', () => ({ s: /^a/i }), 'a'],
    ['its flag m', () => ({ s: /^ALPHA$/m }), 'b'],
    ['db.RegExp', () => ({ s: world.db.RegExp({ regexp: 'ALPHA', options: 'i' }) }), 'ab'],
    ['dates', (c) => ({ at: c.gt(new Date(1000)) }), 'c'],
    ['an ObjectId', () => ({ ref: world.db.ObjectId({ id: '5f0000000000000000000000' }) }), 'e'],
    ['not its text', () => ({ ref: '5f0000000000000000000000' }), ''],
    ['expr', (c) => c.expr(c.aggregate.gt(['$m', '$n'])), 'd'],
    ['jsonSchema', (c) => c.jsonSchema({ required: ['m'], properties: { n: { bsonType: 'number' } } }), 'b'],
    ['everything', () => ({}), 'abcde'],
  ])('%s', async (_name, where, expected) => {
    expect(await ids(where(world.db.command))).toBe(expected)
  })

  it('takes the server’s clock for serverDate', async () => {
    const { command } = world.db
    const offset = 2000 - world.clock.now
    expect(await ids({ at: command.gt(world.db.serverDate({ offset })) })).toBe('c')
  })

  it('counts, and reads at most 1,000', async () => {
    expect((await items().where({ tags: 'y' }).count()).total).toBe(3)
    await world.documents.createCollection('many')
    for (let i = 0; i < 12; i++)
      await world.db.collection('many').add(Array.from({ length: 100 }, (_, j) => ({ n: i * 100 + j })))
    expect((await world.db.collection('many').get()).data).toHaveLength(100)
    expect((await world.db.collection('many').limit(5000).get()).data).toHaveLength(1000)
    const raw = { collectionName: 'many', queryType: 'WHERE', limit: 5000 }
    expect(
      ((await world.documents.handle('database.getDocument', raw)) as { data: { list: string[] } }).data.list,
    ).toHaveLength(1000)
    const last = await world.db.collection('many').orderBy('n', 'asc').skip(1150).get()
    expect(last.data.map(({ n }: { n: number }) => n)).toEqual(Array.from({ length: 50 }, (_, i) => 1150 + i))
  })
})

describe('projections', () => {
  it.each<[string, object, object]>([
    ['keeps', { n: true, 'o.k': 1 }, { _id: 'a', n: 1, o: { k: 1 } }],
    ['keeps without _id', { n: 1, _id: 0 }, { n: 1 }],
    ['drops', { o: 0, at: false, tags: 0, s: 0 }, { _id: 'a', n: 1 }],
    ['drops inside', { 'o.deep': 0, at: 0, tags: 0, s: 0, n: 0 }, { _id: 'a', o: { k: 1 } }],
    ['keeps only _id', { _id: 1 }, { _id: 'a' }],
  ])('%s', async (_name, field, expected) => {
    expect((await items().doc('a').field(field).get()).data).toEqual([expected])
  })

  it('cuts arrays with project.slice and project.elemMatch', async () => {
    const { project } = world.db.command as unknown as {
      project: Record<'slice' | 'elemMatch', (operand: unknown) => object>
    }
    const one = async (id: string, field: object) => (await items().doc(id).field(field).get()).data[0]
    expect(await one('e', { nums: project.slice(2), _id: 0, ref: 0 })).toEqual({ nums: [3, 8] })
    expect(await one('e', { nums: project.slice([-2, 1]), _id: 0, ref: 0 })).toEqual({ nums: [8] })
    expect(await one('b', { rows: project.elemMatch({ q: 7 }) })).toEqual({ _id: 'b', rows: [{ q: 7, p: 2 }] })
  })

  it('refuses to keep and drop at once', async () => {
    expect(await codeOf(items().field({ a: 1, b: 0 }).get())).toBe('DATABASE_REQUEST_FAILED')
  })
})

describe('refusals', () => {
  it.each<[string, object, string, string]>([
    ['an unknown operator', { n: { $near: 1 } }, 'DATABASE_REQUEST_FAILED', '$near'],
    ['a misspelt operator', { n: { $greater: 1 } }, 'DATABASE_INVALID_OPERRATOR', '$greater'],
    ['an unknown clause', { $where: 'true' }, 'DATABASE_INVALID_OPERRATOR', '$where'],
    ['text search, which has no index', { $text: { $search: 'x' } }, 'DATABASE_REQUEST_FAILED', 'text index'],
    ['in without a list', { n: { $in: 5 } }, 'DATABASE_REQUEST_FAILED', '$in'],
    ['a broken regular expression', { s: { $regex: '(' } }, 'DATABASE_REQUEST_FAILED', '('],
    ['an unknown schema word', { $jsonSchema: { shape: 'round' } }, 'DATABASE_INVALID_OPERRATOR', 'shape'],
    ['an unknown expression', { $expr: { $function: 'x' } }, 'DATABASE_INVALID_OPERRATOR', '$function'],
  ])('%s, by its name', async (_name, query, code, named) => {
    const error = await refusal(
      items()
        .options({ raw: true } as never)
        .where(query)
        .get(),
    )
    expect(error).toMatchObject({ code })
    expect(error.message).toContain(named)
  })
})
