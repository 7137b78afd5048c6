import { Binary, Decimal128, EJSON, Long, ObjectId, Timestamp } from 'bson'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDocuments } from '../../../documents'
import { decode } from '../../../documents/values'
import { CloudError } from '../../../errors'
import { codeOf, openWorld, type World } from './sdk'

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

describe('what is stored comes back', () => {
  it('every EJSON type, in canonical form', async () => {
    const everything = {
      _id: 'all',
      int: 5,
      long: Long.fromString('9007199254740993'),
      double: 1.5,
      zero: -0.5,
      infinity: Number.POSITIVE_INFINITY,
      decimal: Decimal128.fromString('1.10'),
      text: 'a\0b"\\京😀\ud800',
      date: new Date(-1),
      binary: new Binary(Buffer.from([0, 255]), 0),
      stamp: new Timestamp({ t: 1, i: 2 }),
      nested: [[{ a: [null, true] }]],
      'dotted.name': 1,
    }
    const text = EJSON.stringify(everything, { relaxed: false })
    await world.documents.handle('database.insertDocument', { collectionName: 'items', data: [text] })
    expect((await list({}))[0]).toBe(text)
  })

  it('an ObjectId leaves as plain hex and is stored as itself', async () => {
    const hex = '5f0000000000000000000000'
    await items().add({ _id: 'x', ref: world.db.ObjectId({ id: hex }), list: [world.db.ObjectId({ id: hex })] })
    expect((await items().get()).data).toEqual([{ _id: 'x', ref: hex, list: [hex] }])
    expect(
      (
        await items()
          .where({ ref: world.db.ObjectId({ id: hex }) })
          .count()
      ).total,
    ).toBe(1)
    const id = EJSON.stringify({ _id: new ObjectId(hex), n: 5 })
    const answer = await world.documents.handle('database.insertDocument', { collectionName: 'items', data: [id] })
    expect(answer).toEqual({ data: { insertedIds: [hex] } })
  })

  it('hostile names stay names', async () => {
    const text = '{"_id":"x","__proto__":{"admin":true},"constructor":{"$numberInt":"1"}}'
    await world.documents.handle('database.insertDocument', { collectionName: 'items', data: [text] })
    expect((await list({}))[0]).toBe(text)
    expect(await list({ query: '{"admin":true}' })).toEqual([])
    const update = { collectionName: 'items', query: '{}', data: '{"$set":{"__proto__.polluted":true}}', multi: true }
    await world.documents.handle('database.modifyDocument', update)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect((await list({}))[0]).toContain('"polluted":true')
  })

  it('across a reopening: documents, order, index flags, and nothing of an open transaction', async () => {
    await items().add([
      { _id: 'b', n: [1, 2] },
      { _id: 'a', n: 7 },
    ])
    const transaction = (await world.db.startTransaction()) as { collection: World['db']['collection'] }
    await transaction.collection('items').doc('a').update({ n: 8 })
    world.documents.close()
    const again = openDocuments({ file: world.file, now: () => 0, indexes: [] })
    const body = { collectionName: 'items' }
    const { data } = (await again.handle('database.getDocument', body)) as { data: { list: string[] } }
    expect(data.list.map((text) => EJSON.parse(text))).toEqual([
      { _id: 'b', n: [1, 2] },
      { _id: 'a', n: 7 },
    ])
    expect(again.collections()).toEqual([{ name: 'items', count: 2 }])
    again.close()
    world.documents = openDocuments({ file: world.file, now: () => 0, indexes: [] })
  })
})

describe('EJSON', () => {
  it('is refused where it is not EJSON', () => {
    for (const text of [
      '',
      '{"a":{"$numberInt":"1x"}}',
      '{"$numberLong":"1e3"}',
      '{"$date":{"$numberLong":"1e99"}}',
      '{"$oid":"1"}',
    ]) {
      expect(() => decode(text)).toThrow(CloudError)
    }
    expect(() => decode('['.repeat(101) + ']'.repeat(101))).toThrow('nested')
  })

  it('drops undefined, reads relaxed forms', () => {
    expect(
      decode('{"a":{"$undefined":true},"b":[{"$undefined":true}],"c":{"$date":"2026-01-01T00:00:00Z"},"d":1.5}'),
    ).toEqual({
      b: [null],
      c: new Date('2026-01-01'),
      d: 1.5,
    })
  })

  it('collection names and ids', async () => {
    expect(await codeOf(world.db.createCollection('$x'))).toBe('INVALID_PARAM')
    expect(await codeOf(items().add({ _id: { a: 1 } }))).toBe('INVALID_PARAM')
    expect(await codeOf(items().add({ _id: null }))).toBe('INVALID_PARAM')
    expect((await items().add({ _id: 5 })).id).toBe(5)
  })
})
