import assert from 'node:assert/strict'
import { codeOf } from './code-of'
import type { Area, Doc } from './world'

const source = 'docs.cloudbase.net/api-reference/server/node-sdk/database'

/** add, get, doc, where, count, set, update, remove, field, orderBy, skip, limit. */
export const readAndWrite: Area = {
  name: 'documents',
  checks: [
    {
      says: 'add answers an id by which the document is found',
      source,
      async run({ holding }) {
        const things = await holding([])
        const { id } = await things.add({ name: '名', nested: { list: [1, 'a', null, true] } })
        assert.equal(typeof id, 'string')
        const { data } = await things.doc(id!).get()
        assert.deepEqual(data, [{ _id: id, name: '名', nested: { list: [1, 'a', null, true] } }])
      },
    },
    {
      says: 'add keeps a given _id and refuses it twice',
      source,
      async run({ holding }) {
        const things = await holding([{ _id: 'own' }])
        const code = await codeOf(things.add({ _id: 'own' }))
        assert.match(code, /DATABASE_DUPLICATE_WRITE|DATABASE_REQUEST_FAILED/)
      },
    },
    {
      says: 'add takes several documents at once',
      source,
      async run({ holding }) {
        const things = await holding([])
        const { ids } = (await things.add([{ n: 1 }, { n: 2 }])) as unknown as { ids: string[] }
        assert.equal(ids.length, 2)
        assert.equal((await things.count()).total, 2)
      },
    },
    {
      says: 'dates, nulls, regular expressions, long numbers and fractions come back as they went',
      source: 'SDK: EJSON on the wire (bson 4.7)',
      async run({ holding }) {
        const values = {
          at: new Date(1_700_000_000_123),
          none: null,
          whole: 2 ** 40,
          part: 0.1,
          minus: -7,
          big: 1e300,
          empty: '',
        }
        const things = await holding([{ _id: 'a', ...values }])
        assert.deepEqual((await things.doc('a').get()).data, [{ _id: 'a', ...values }])
      },
    },
    {
      says: 'a doc that is absent gives an empty list',
      source: 'SDK: document.ts',
      async run({ holding }) {
        assert.deepEqual((await (await holding([])).doc('absent').get()).data, [])
      },
    },
    {
      says: 'where, orderBy, skip, limit and field work together',
      source,
      async run({ holding }) {
        const things = await holding(
          [1, 2, 3, 4, 5].map((n) => ({ _id: `d${n}`, n, other: 'x', deep: { a: n, b: n } })),
        )
        const query = things.where({ other: 'x' }).orderBy('n', 'desc').skip(1).limit(2)
        assert.deepEqual((await query.field({ n: true, _id: false }).get()).data, [{ n: 4 }, { n: 3 }])
        const { data } = await things.where({ n: 1 }).field({ 'deep.a': true }).get()
        assert.deepEqual(data, [{ _id: 'd1', deep: { a: 1 } }])
        const { data: without } = await things.where({ n: 1 }).field({ deep: false, other: false }).get()
        assert.deepEqual(without, [{ _id: 'd1', n: 1 }])
      },
    },
    {
      says: 'get gives 100 documents unless told, at most 1000',
      source: 'SDK: query.ts',
      async run({ holding }) {
        const things = await holding([])
        for (let batch = 0; batch < 3; batch++)
          await things.add(Array.from({ length: 400 }, (_, i) => ({ n: batch * 400 + i })))
        assert.equal((await things.get()).data.length, 100)
        assert.equal((await things.limit(5000).get()).data.length, 1000)
        assert.equal((await things.count()).total, 1200)
      },
    },
    {
      says: 'update merges nested fields and says how many it changed',
      source,
      async run({ holding }) {
        const things = await holding([{ _id: 'a', nested: { x: 1, y: 2 } }])
        assert.equal((await things.doc('a').update({ nested: { x: 9 }, more: 1 })).updated, 1)
        assert.equal((await things.doc('absent').update({ more: 1 })).updated, 0)
        assert.deepEqual((await things.doc('a').get()).data, [{ _id: 'a', nested: { x: 9, y: 2 }, more: 1 }])
      },
    },
    {
      says: 'where().update changes all that match',
      source,
      async run({ holding }) {
        const things = await holding([{ n: 1 }, { n: 1 }, { n: 2 }])
        assert.equal((await things.where({ n: 1 }).update({ seen: true })).updated, 2)
        assert.equal((await things.where({ seen: true }).count()).total, 2)
        assert.equal((await things.where({ n: 1 }).options({ multiple: false }).update({ once: true })).updated, 1)
      },
    },
    {
      says: 'set replaces the document, or makes it',
      source,
      async run({ holding }) {
        const things = await holding([{ _id: 'a', old: 1 }])
        assert.equal((await things.doc('a').set({ fresh: 1 })).updated, 1)
        assert.equal((await things.doc('b').set({ made: 1 })).upsertedId, 'b')
        const { data } = await things.orderBy('_id', 'asc').get()
        assert.deepEqual(data, [
          { _id: 'a', fresh: 1 },
          { _id: 'b', made: 1 },
        ])
      },
    },
    {
      says: 'updateAndReturn gives the document as it is afterwards, or none',
      source: 'SDK: query.ts',
      async run({ holding, db }) {
        const things = await holding([{ _id: 'seat', left: 1 }])
        const take = () =>
          things
            .where({ _id: 'seat', left: db.command.gt(0) })
            .updateAndReturn({ left: db.command.inc(-1) }) as Promise<Doc>
        const first = await take()
        assert.deepEqual([first.updated, first.doc], [1, { _id: 'seat', left: 0 }])
        const second = await take()
        assert.equal(second.updated, 0)
        assert.equal(second.doc ?? null, null)
      },
    },
    {
      says: 'remove says how many it removed',
      source,
      async run({ holding }) {
        const things = await holding([{ _id: 'a', n: 1 }, { n: 1 }, { n: 2 }])
        assert.equal((await things.doc('a').remove()).deleted, 1)
        assert.equal((await things.doc('a').remove()).deleted, 0)
        assert.equal((await things.where({ n: 1 }).remove()).deleted, 1)
        assert.equal((await things.count()).total, 1)
      },
    },
    {
      says: 'serverDate is the time of the server, with its offset',
      source,
      async run({ holding, db, cloud }) {
        const things = await holding([{ _id: 'a', at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) }])
        const { at, later } = (await things.doc('a').get()).data[0] as { at: Date; later: Date }
        assert.ok(Math.abs(at.getTime() - cloud.now()) < 5000)
        assert.ok(Math.abs(later.getTime() - at.getTime() - 60_000) < 1000)
      },
    },
    {
      says: 'keys that are undefined are left out',
      source: 'SDK: serializer',
      async run({ holding }) {
        const things = await holding([{ _id: 'a', gone: undefined, kept: 1 }])
        assert.deepEqual((await things.doc('a').get()).data, [{ _id: 'a', kept: 1 }])
      },
    },
    {
      says: 'errors carry the documented codes',
      source: 'docs.cloudbase.net/error-code',
      async run({ db, holding }) {
        assert.equal(await codeOf(db.collection('absent').get()), 'DATABASE_COLLECTION_NOT_EXIST')
        assert.equal(await codeOf(db.createCollection('places')), 'DATABASE_COLLECTION_ALREADY_EXIST')
        const things = await holding([{ _id: 'a', text: 'x' }])
        assert.match(
          await codeOf(things.doc('a').update({ text: db.command.inc(1) })),
          /DATABASE_REQUEST_FAILED|INVALID_PARAM/,
        )
      },
    },
    {
      says: 'a unique index refuses a second, and counts a missing field as null',
      source: 'MongoDB manual: unique indexes; vendor FAQ',
      async run({ db }) {
        const unique = db.collection('unique')
        for (const key of ['1', 1, true]) await unique.add({ key })
        await unique.add({})
        for (const key of ['1', 1, true, null])
          assert.match(await codeOf(unique.add({ key })), /DUPLICATE|REQUEST_FAILED/)
        assert.match(await codeOf(unique.add({ other: 1 })), /DUPLICATE|REQUEST_FAILED/)
      },
    },
  ],
}
