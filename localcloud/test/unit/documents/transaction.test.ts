import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { breathe } from './scratch'
import { codeOf, openWorld, refusal } from './sdk'
import { openSeats, type Transaction } from './transaction-setup'

let setup: Awaited<ReturnType<typeof openSeats>>
beforeEach(async () => {
  setup = await openSeats()
})
afterEach(() => setup.world.close())

describe('isolation', () => {
  it('takes its snapshot at the first statement, and keeps it', async () => {
    const { world, items, start } = setup
    const transaction = await start()
    await items().doc('a').update({ n: 5 })
    expect((await transaction.collection('items').doc('a').get()).data.n).toBe(5)
    await items().doc('a').update({ n: 6 })
    await items().add({ _id: 'c', n: 1 })
    expect((await transaction.collection('items').doc('a').get()).data.n).toBe(5)
    expect(
      (
        await transaction
          .collection('items')
          .where({ n: world.db.command.gt(0) })
          .get()
      ).data,
    ).toHaveLength(2)
    expect((await transaction.collection('items').doc('c').get()).data).toBeNull()
    await transaction.rollback()
  })

  it('sees its own writes in every kind of read; others see them after commit, all at once', async () => {
    const { world, items, start, inc } = setup
    const transaction = await start()
    const own = transaction.collection('items')
    await own.doc('a').update(inc(10))
    await own.doc('b').remove()
    expect(await own.add({ _id: 'c', n: 3 })).toMatchObject({ inserted: 1, ok: 1, id: 'c' })
    expect(await own.doc('d').set({ n: 4 })).toMatchObject({ updated: 0, upserted: [{ _id: 'd' }] })
    const sorted = await own
      .where({ n: world.db.command.gt(0) })
      .orderBy('n', 'desc')
      .get()
    expect(sorted.data.map(({ _id }: { _id: string }) => _id)).toEqual(['a', 'd', 'c'])
    expect(await own.where({ n: 3 }).updateAndReturn(inc(1))).toMatchObject({ updated: 1, doc: { _id: 'c', n: 4 } })
    expect((await items().orderBy('_id', 'asc').get()).data).toEqual([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ])
    await transaction.commit()
    expect((await items().orderBy('_id', 'asc').get()).data).toEqual([
      { _id: 'a', n: 11 },
      { _id: 'c', n: 4 },
      { _id: 'd', n: 4 },
    ])
  })

  it('orders a near query by distance, its own documents included', async () => {
    const geo = openWorld({ indexes: [{ collection: 'items', name: 'loc', keys: [['loc', '2dsphere']] }] })
    const at = (lng: number) => new geo.db.Geo.Point(lng, 40)
    await geo.db.collection('items').add([
      { _id: 'near', loc: at(116.01) },
      { _id: 'far', loc: at(116.03) },
    ])
    const transaction = (await geo.db.startTransaction()) as Transaction
    await transaction.collection('items').add({ _id: 'between', loc: at(116.02) })
    const where = { loc: geo.db.command.geoNear({ geometry: at(116), maxDistance: 10_000 }) }
    const found = await transaction.collection('items').where(where).get()
    expect(found.data.map(({ _id }: { _id: string }) => _id)).toEqual(['near', 'between', 'far'])
    geo.close()
  })

  it('leaves where().update, remove, count and aggregate outside: the SDK sends them no transaction (a trap)', async () => {
    const { n, start } = setup
    const transaction = await start()
    await transaction.collection('items').where({ _id: 'a' }).update({ n: 7 })
    await transaction.rollback()
    expect(await n('a')).toBe(7)
  })
})

describe('conflicts', () => {
  it('a collection made after the snapshot cannot be used', async () => {
    const { world, start } = setup
    const transaction = await start()
    await transaction.collection('items').doc('a').get()
    world.documents.createCollection('late')
    expect(await codeOf(transaction.collection('late').get())).toBe('DATABASE_TRANSACTION_CONFLICT')
  })

  it('the first writer wins: the second hears of it at once, and its transaction is over', async () => {
    const { n, start, inc } = setup
    const [one, two] = [await start(), await start()]
    await two.collection('items').doc('b').get()
    await one.collection('items').doc('a').update(inc(1))
    const error = await refusal(two.collection('items').doc('a').update(inc(1)))
    expect(error).toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
      message:
        '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
    })
    expect(await codeOf(two.collection('items').doc('b').get())).toBe('DATABASE_TRANSACTION_FAIL')
    await one.commit()
    expect(await n('a')).toBe(2)
  })

  it('a document that changed since the snapshot cannot be written', async () => {
    const { items, start, inc } = setup
    const transaction = await start()
    await transaction.collection('items').doc('b').get()
    await items().doc('a').update(inc(1))
    expect(await codeOf(transaction.collection('items').doc('a').remove())).toBe('DATABASE_TRANSACTION_CONFLICT')
  })

  it('runTransaction runs again until it gets through, and nothing is counted twice', async () => {
    const { world, n } = setup
    let runs = 0
    await Promise.all(
      Array.from({ length: 4 }, () =>
        (world.db.runTransaction as (body: (t: Transaction) => Promise<void>) => Promise<void>)(async (transaction) => {
          runs++
          const doc = transaction.collection('items').doc('a')
          const { data } = await doc.get()
          await breathe()
          await doc.update({ n: data.n + 1 })
        }),
      ),
    )
    expect(await n('a')).toBe(5)
    expect(runs).toBeGreaterThan(4)
  })

  it('guards unique keys: taken in the snapshot is a duplicate, taken by another is a conflict', async () => {
    const { seats, start } = setup
    await seats().add({ _id: 's1', row: 1, place: 1 })
    const [one, two] = [await start(), await start()]
    expect(await codeOf(one.collection('seats').add({ row: 1, place: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
    const three = await start()
    await two.collection('seats').add({ row: 1, place: 2 })
    expect(await codeOf(three.collection('seats').add({ row: 1, place: 2 }))).toBe('DATABASE_TRANSACTION_CONFLICT')
    await two.collection('seats').doc('s1').update({ place: 3 })
    await two.collection('seats').add({ _id: 's2', row: 1, place: 1 })
    await two.commit()
    expect((await seats().orderBy('place', 'asc').get()).data.map(({ place }: { place: number }) => place)).toEqual([
      1, 2, 3,
    ])
  })
})
