import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, openWorld, type World } from './sdk'

let world: World
beforeEach(() => {
  world = openWorld()
})
afterEach(() => world.close())

const items = () => world.db.collection('items')
const _ = () => world.db.command

describe('the SDK’s basic calls', () => {
  it('adds, gets, updates, sets, removes', async () => {
    const added = await items().add({ name: 'a', n: 1, at: new Date(5), none: undefined })
    expect(added.id).toMatch(/^[0-9a-f]{32}$/)
    expect((await items().doc(String(added.id)).get()).data).toEqual([
      { _id: added.id, name: 'a', n: 1, at: new Date(5) },
    ])
    expect(
      (
        await items()
          .doc(String(added.id))
          .update({ n: _().inc(2), 'deep.er': true })
      ).updated,
    ).toBe(1)
    expect(
      (
        await items()
          .where({ deep: { er: true } })
          .get()
      ).data[0].n,
    ).toBe(3)
    expect(await items().doc('x').set({ n: 9 })).toMatchObject({ updated: 0, upsertedId: 'x' })
    expect(await items().doc('x').set({ n: 9 })).toMatchObject({ updated: 1, upsertedId: null })
    expect(
      (
        await items()
          .where({ n: _().gt(5) })
          .count()
      ).total,
    ).toBe(1)
    expect(
      (
        await items()
          .where({ n: _().gte(3) })
          .update({ seen: true })
      ).updated,
    ).toBe(2)
    expect((await items().where({ seen: true }).remove()).deleted).toBe(2)
    expect((await items().get()).data).toEqual([])
  })

  it('orders, skips, limits, projects', async () => {
    await items().add([3, 1, 2].map((n) => ({ _id: `k${n}`, n, more: { a: 1, b: 2 } })))
    const found = await items().orderBy('n', 'desc').skip(1).limit(1).field({ n: true, 'more.a': true }).get()
    expect(found.data).toEqual([{ _id: 'k2', n: 2, more: { a: 1 } }])
  })

  it('refuses what the service refuses', async () => {
    expect(await codeOf(world.db.collection('missing').get())).toBe('DATABASE_COLLECTION_NOT_EXIST')
    expect(await codeOf(world.db.createCollection('items'))).toBe('DATABASE_COLLECTION_ALREADY_EXIST')
    await items().add({ _id: 'a' })
    expect(await codeOf(items().add({ _id: 'a' }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(
      await codeOf(
        items()
          .where({ a: { $foo: 1 } })
          .get(),
      ),
    ).toBe('DATABASE_INVALID_OPERRATOR')
  })

  it('runs a transaction and rolls one back', async () => {
    await items().add({ _id: 'a', n: 1 })
    await world.db.runTransaction(async (transaction: { collection: typeof world.db.collection }) => {
      const doc = transaction.collection('items').doc('a')
      const { data } = await doc.get()
      await doc.update({ n: data.n + 1 })
      expect((await items().doc('a').get()).data[0].n).toBe(1)
      expect((await doc.get()).data.n).toBe(2)
    })
    expect((await items().doc('a').get()).data[0].n).toBe(2)
    const open = await world.db.startTransaction()
    await open.collection('items').doc('a').remove()
    await open.rollback()
    expect((await items().get()).data).toHaveLength(1)
  })
})
