import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Cost } from '../../../documents'
import { openWorld, type World } from './sdk'

const ITEMS = 1200

let world: World
let costs: Cost[]
beforeEach(async () => {
  costs = []
  world = openWorld({
    indexes: [
      {
        collection: 'items',
        name: 'by_kind',
        keys: [
          ['kind', 1],
          ['n', 1],
        ],
      },
      { collection: 'items', name: 'by_n', keys: [['n', 1]] },
      { collection: 'items', name: 'by_tag', keys: [['tags', 1]] },
      { collection: 'items', name: 'by_place', keys: [['at', '2dsphere']] },
    ],
    onRead: (cost) => costs.push(cost),
  })
  const { Point } = world.db.Geo
  const items = Array.from({ length: ITEMS }, (_, n) => ({
    _id: `i${n}`,
    n,
    kind: `k${n % 12}`,
    free: n % 5,
    tags: ['all', `t${n}`],
    at: new Point(116 + n / 1000, 40),
  }))
  await world.db.collection('items').add(items)
  costs.length = 0
})
afterEach(() => world.close())

const items = () => world.db.collection('items')
const _ = () => world.db.command
const $ = () => _().aggregate

/** What the one request of `ask` looked at and gave back. */
async function costOf(ask: Promise<unknown>): Promise<[examined: number, returned: number]> {
  await ask
  expect(costs).toHaveLength(1)
  const [{ examined, returned }] = costs.splice(0) as [Cost]
  return [examined, returned]
}

describe('what a request looks at', () => {
  it('by id, by equality, by range, by order: what it takes, whatever else there is', async () => {
    expect(await costOf(items().doc('i7').get())).toEqual([1, 1])
    expect(await costOf(items().doc('none').get())).toEqual([0, 0])
    expect(await costOf(items().where({ kind: 'k3' }).get())).toEqual([100, 100])
    expect(
      await costOf(
        items()
          .where({ n: _().gte(500) })
          .limit(10)
          .get(),
      ),
    ).toEqual([10, 10])
    expect(await costOf(items().orderBy('n', 'desc').limit(10).get())).toEqual([10, 10])
    expect(await costOf(items().where({ kind: 'k3' }).orderBy('n', 'asc').skip(20).limit(10).get())).toEqual([30, 10])
  })

  it('a scan, a rest that no index answers, an order that no index has: everything it had to see', async () => {
    expect(await costOf(items().where({ free: 2 }).limit(1000).get())).toEqual([1200, 240])
    expect(await costOf(items().where({ free: 2 }).limit(10).get())).toEqual([48, 10])
    expect(await costOf(items().where({ kind: 'k3', free: 2 }).get())).toEqual([100, 20])
    expect(await costOf(items().orderBy('free', 'asc').limit(10).get())).toEqual([1200, 10])
    const kinds = { kind: _().in(['k1', 'k2']) }
    expect(await costOf(items().where(kinds).orderBy('n', 'asc').limit(10).get())).toEqual([200, 10])
  })

  it('counts, which give nothing back', async () => {
    expect(await costOf(items().where({ kind: 'k3' }).count())).toEqual([100, 0])
    expect(await costOf(items().where({ free: 2 }).count())).toEqual([1200, 0])
    expect(await costOf(items().count())).toEqual([1200, 0])
  })

  it('pipelines, with what they join', async () => {
    const sum = { _id: '$free', count: $().sum(1) }
    expect(await costOf(items().aggregate().match({ kind: 'k3' }).group(sum).end())).toEqual([100, 5])
    expect(await costOf(items().aggregate().group(sum).end())).toEqual([1200, 5])
    const join = { from: 'items', localField: 'kind', foreignField: 'kind', as: 'alike' }
    expect(await costOf(items().aggregate().match({ _id: 'i3' }).lookup(join).end())).toEqual([101, 1])
  })

  it('writes: what their conditions looked at', async () => {
    expect(await costOf(items().where({ kind: 'k3' }).update({ seen: true }))).toEqual([100, 0])
    expect(await costOf(items().where({ free: 2, n: 7 }).update({ seen: true }))).toEqual([1, 0])
    expect(await costOf(items().doc('i7').set({ n: 7 }))).toEqual([1, 0])
    expect(await costOf(items().where({ free: 2 }).updateAndReturn({ seen: true }))).toEqual([3, 1])
    expect(await costOf(items().doc('i8').remove())).toEqual([1, 0])
    expect(await costOf(items().add({ n: 1 }))).toEqual([0, 0])
  })

  it('entries of an index, however many lead to one document; and those of the rings around a place', async () => {
    expect(await costOf(items().where({ tags: 'all' }).count())).toEqual([1200, 0])
    const tags = { tags: _().in(['all', 't3']) }
    expect(await costOf(items().where(tags).count())).toEqual([1201, 0])
    const near = _().geoNear({ geometry: new world.db.Geo.Point(116, 40), maxDistance: 1000 })
    const [examined, returned] = await costOf(items().where({ at: near }).limit(3).get())
    expect(returned).toBe(3)
    expect(examined).toBeLessThan(20)
    expect(examined).toBeGreaterThanOrEqual(3)
  })

  it('in a transaction each statement by itself', async () => {
    const transaction = (await world.db.startTransaction()) as { collection: World['db']['collection'] }
    await transaction.collection('items').doc('i1').get()
    await transaction.collection('items').where({ kind: 'k3' }).get()
    expect(costs.map(({ examined }) => examined)).toEqual([1, 100])
  })

  it('names the collection and the action, and the bytes of the documents it gave back', async () => {
    await items().doc('i7').field({ n: true }).get()
    const bytes = '{"_id":"i7","n":{"$numberInt":"7"}}'.length
    expect(costs).toEqual([{ collection: 'items', action: 'database.getDocument', examined: 1, returned: 1, bytes }])
  })
})

describe('what was written', () => {
  it('is counted by collection once it is committed, and nothing that was undone or matched nothing', async () => {
    const written = () => world.documents.written().items! - ITEMS
    await items().where({ n: -1 }).update({ free: 9 })
    await expect(items().add({ _id: 'i1' })).rejects.toThrow()
    expect(written()).toBe(0)
    await items().where({ kind: 'k3' }).update({ free: 9 })
    expect(written()).toBe(100)
    for (const end of ['commit', 'rollback'] as const) {
      const transaction = await world.db.startTransaction()
      await transaction.collection('items').doc('i1').update({ free: 8 })
      await transaction.collection('items').doc('i2').update({ free: 8 })
      expect(written()).toBe(end === 'commit' ? 100 : 102)
      await transaction[end]()
      expect(written()).toBe(102)
    }
  })
})
