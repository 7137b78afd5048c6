import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, openWorld, refusal, type World } from './sdk'

let world: World
beforeEach(() => {
  world = openWorld()
})
afterEach(() => world.close())

const items = () => world.db.collection('items')
type Command = World['db']['command']

async function after(start: object, change: (c: Command) => object): Promise<unknown> {
  await items().doc('x').set(start)
  await items().doc('x').update(change(world.db.command))
  const { _id, ...rest } = (await items().doc('x').get()).data[0]
  return rest
}

describe('updates as the SDK writes them', () => {
  it.each<[string, object, (c: Command) => object, object]>([
    [
      'merges into embedded documents',
      { o: { a: 1, b: 2 } },
      () => ({ o: { b: 3, c: { d: 4 } } }),
      { o: { a: 1, b: 3, c: { d: 4 } } },
    ],
    ['replaces with set', { o: { a: 1 } }, (c) => ({ o: c.set({ b: 2 }) }), { o: { b: 2 } }],
    ['removes', { a: 1, b: 2 }, (c) => ({ a: c.remove() }), { b: 2 }],
    [
      'inc and mul, also from nothing',
      { a: 1 },
      (c) => ({ a: c.inc(2), b: c.inc(5), c: c.mul(5) }),
      { a: 3, b: 5, c: 0 },
    ],
    [
      'min and max compare any types',
      { a: 5, b: 5, c: 5 },
      (c) => ({ a: c.min(3), b: c.max('text'), c: c.max(1) }),
      { a: 3, b: 'text', c: 5 },
    ],
    ['rename', { a: 1, b: { c: 2 } }, (c) => ({ a: c.rename('z'), b: { c: c.rename('b.d') } }), { b: { d: 2 }, z: 1 }],
    ['bit', { a: 0b1100 }, (c) => ({ a: c.bit({ and: 0b1010, or: 1 }) }), { a: 0b1001 }],
    [
      'push one and several',
      { a: [1], b: [1] },
      (c) => ({ a: c.push(2), b: c.push([2, 3]) }),
      { a: [1, 2], b: [1, 2, 3] },
    ],
    [
      'push with all options',
      { a: [5, 1] },
      (c) => ({ a: c.push({ each: [4, 3], position: 0, sort: -1, slice: 3 }) }),
      { a: [5, 4, 3] },
    ],
    [
      'push sorts documents',
      { a: [{ k: 2 }] },
      (c) => ({ a: c.push({ each: [{ k: 1 }], sort: { k: 1 } }) }),
      { a: [{ k: 1 }, { k: 2 }] },
    ],
    [
      'unshift, pop, shift',
      { a: [1], b: [1, 2], c: [1, 2] },
      (c) => ({ a: c.unshift([8, 9]), b: c.pop(), c: c.shift() }),
      { a: [8, 9, 1], b: [1], c: [2] },
    ],
    [
      'pull a value, a condition, a document',
      { a: [1, 2, 1], b: [1, 5], c: [{ k: 1 }, { k: 2, l: 1 }] },
      (c) => ({ a: c.pull(1), b: c.pull(c.gt(3)), c: c.pull({ k: c.gt(1) }) }),
      { a: [2], b: [1], c: [{ k: 1 }] },
    ],
    ['pullAll', { a: [1, 2, 3, 2] }, (c) => ({ a: c.pullAll([2, 3]) }), { a: [1] }],
    [
      'addToSet one and each',
      { a: [1], b: [1] },
      (c) => ({ a: c.addToSet(1), b: c.addToSet({ $each: [1, 2, 2] }) }),
      { a: [1], b: [1, 2] },
    ],
    ['a place in an array', { a: [1, 2] }, () => ({ 'a.1': 9, 'a.3': 8 }), { a: [1, 9, null, 8] }],
    ['every element', { a: [{ n: 1 }, { n: 2 }] }, (c) => ({ 'a.$[].n': c.inc(10) }), { a: [{ n: 11 }, { n: 12 }] }],
  ])('%s', async (_name, start, change, expected) => {
    expect(await after(start, change)).toEqual(expected)
  })

  it('updates the first element that the query met', async () => {
    await items().add({
      _id: 'x',
      rows: [
        { id: 1, n: 0 },
        { id: 2, n: 0 },
        { id: 2, n: 0 },
      ],
    })
    await items().where({ 'rows.id': 2 }).update({ 'rows.$.n': 5 })
    expect((await items().doc('x').get()).data[0].rows).toEqual([
      { id: 1, n: 0 },
      { id: 2, n: 5 },
      { id: 2, n: 0 },
    ])
    expect((await refusal(items().doc('x').update({ 'rows.$.n': 6 }))).message).toContain('positional operator')
  })

  it('writes the server’s date wherever it stands', async () => {
    await items().add({ _id: 'x', at: world.db.serverDate(), deep: [{ at: world.db.serverDate({ offset: 60_000 }) }] })
    await items()
      .doc('x')
      .update({ later: world.db.serverDate({ offset: -1 }), log: world.db.command.push([world.db.serverDate()]) })
    const now = world.clock.now
    expect((await items().doc('x').get()).data[0]).toEqual({
      _id: 'x',
      at: new Date(now),
      deep: [{ at: new Date(now + 60_000) }],
      later: new Date(now - 1),
      log: [new Date(now)],
    })
  })

  it('updates one or all, and says how many matched', async () => {
    await items().add([
      { _id: 'a', k: 1 },
      { _id: 'b', k: 1 },
      { _id: 'c', k: 2 },
    ])
    expect((await items().where({ k: 1 }).update({ k: 1 })).updated).toBe(2)
    expect((await items().where({ k: 1 }).options({ multiple: false }).update({ k: 3 })).updated).toBe(1)
    expect((await items().where({ k: 3 }).count()).total).toBe(1)
    expect((await items().doc('none').update({ k: 3 })).updated).toBe(0)
    expect((await items().where({ k: 9 }).remove()).deleted).toBe(0)
  })

  it('updateAndReturn gives the new document, or null', async () => {
    await items().add({ _id: 'a', n: 1 })
    const change = { n: world.db.command.inc(1) }
    expect(await items().where({ n: 1 }).updateAndReturn(change)).toMatchObject({ updated: 1, doc: { _id: 'a', n: 2 } })
    expect(await items().where({ n: 1 }).updateAndReturn(change)).toMatchObject({ updated: 0, doc: null })
  })

  it('a conditional update takes each seat once, however many ask at the same time', async () => {
    await items().add({ _id: 'slot', free: 10 })
    const { command } = world.db
    const asked = Array.from({ length: 200 }, () =>
      items()
        .where({ _id: 'slot', free: command.gt(0) })
        .update({ free: command.inc(-1) }),
    )
    const taken = (await Promise.all(asked)).filter(({ updated }) => updated === 1)
    expect(taken).toHaveLength(10)
    expect((await items().doc('slot').get()).data[0].free).toBe(0)
  })
})

describe('refusals leave everything as it was', () => {
  it.each<[string, (c: Command) => object]>([
    ['inc of text', (c) => ({ s: c.inc(1) })],
    ['push to a number', (c) => ({ n: c.push(1) })],
    ['a field inside a number', () => ({ 'n.deep': 1 })],
    ['two operators on one place', (c) => ({ 'o.a': 1, o: c.set({ b: 1 }) })],
  ])('%s', async (_name, change) => {
    await items().add([
      { _id: 'a', s: 1, n: [], o: {} },
      { _id: 'b', s: 'text', n: 5, o: {} },
    ])
    expect(await codeOf(items().where({}).update(change(world.db.command)))).toBe('DATABASE_REQUEST_FAILED')
    expect((await items().orderBy('_id', 'asc').get()).data).toEqual([
      { _id: 'a', s: 1, n: [], o: {} },
      { _id: 'b', s: 'text', n: 5, o: {} },
    ])
  })

  it('an unknown operator, an empty update, a changed _id, an operator as a field name', async () => {
    await items().add({ _id: 'a' })
    const raw = () =>
      items()
        .options({ raw: true } as never)
        .where({ _id: 'a' })
    expect((await refusal(raw().update({ $currentDate: { a: true } }))).message).toContain('$currentDate')
    expect(await codeOf(items().doc('a').update({ nothing: undefined }))).toBe('DATABASE_REQUEST_FAILED')
    expect((await refusal(raw().update({ $set: { _id: 'b' } }))).message).toContain('immutable')
    expect((await refusal(items().add({ deep: { $set: 1 } }))).message).toContain('dollar ($) prefixed')
    expect((await items().get()).data).toEqual([{ _id: 'a' }])
  })

  it('an insert of several is all or nothing', async () => {
    await items().add({ _id: 'b' })
    expect((await refusal(items().add([{ _id: 'a' }, { _id: 'b' }]))).message).toContain('E11000')
    expect((await items().get()).data).toEqual([{ _id: 'b' }])
  })
})
