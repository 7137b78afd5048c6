import { BSONRegExp, EJSON } from 'bson'
import { describe, expect, it } from 'vitest'
import type { Documents } from '../../../documents'
import { CloudError } from '../../../errors'
import { isPattern } from './oracle/match'
import { byId, Model } from './oracle/model'
import { type Doc, indexValues, same, sortValue, type V } from './oracle/order'
import { document, PATHS, type Query, queryOn, Random, query as randomQuery } from './oracle/random'

import { type IndexShape, indexes, update as randomUpdate, type Update } from './oracle/random-update'
import { Refused } from './oracle/update'
import { breathe } from './scratch'
import { openWorld } from './sdk'

const CASES = Number(process.env.LOCALCLOUD_CASES ?? 1500)
/** Cases that share one database file: opening one costs more than a case. */
const BATCH = 50

const toWire = (value: unknown): unknown => {
  if (isPattern(value)) return new BSONRegExp(value.pattern, value.options)
  if (Array.isArray(value)) return value.map(toWire)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toWire(inner)]))
}
const ejson = (value: unknown) => EJSON.stringify(toWire(value) as object, { relaxed: false })

/** One collection of the database under test, spoken to as the SDK speaks. */
class Subject {
  constructor(
    private readonly documents: Documents,
    readonly collectionName: string,
  ) {}

  async insert(docs: Doc[]): Promise<void> {
    await this.ask('insertDocument', { data: docs.map(ejson) })
  }

  async find(query: Query, options: Record<string, unknown> = {}): Promise<Doc[]> {
    const { list } = await this.ask<{ list: string[] }>('getDocument', { query: ejson(query), limit: 1000, ...options })
    return list.map((text) => EJSON.parse(text) as Doc)
  }

  async count(query: Query): Promise<number> {
    return (await this.ask<{ total: number }>('calculateDocument', { query: ejson(query) })).total
  }

  async update(query: Query, change: Update): Promise<number> {
    const body = { query: ejson(query), data: ejson(change), multi: true, merge: true, upsert: false }
    return (await this.ask<{ updated: number }>('modifyDocument', body)).updated
  }

  async remove(query: Query): Promise<number> {
    return (await this.ask<{ deleted: number }>('removeDocument', { query: ejson(query), multi: true })).deleted
  }

  async plan(query: Query): Promise<string> {
    return (await this.documents.explain(this.collectionName, ejson(query))).plan
  }

  private async ask<T>(action: string, body: Record<string, unknown>): Promise<T> {
    const answer = await this.documents.handle(`database.${action}`, { collectionName: this.collectionName, ...body })
    return answer.data as T
  }
}

/** What came out: a value, or that it was refused. Any other failure is a failure of the test. */
async function outcome<T>(run: () => T | Promise<T>): Promise<T | 'refused'> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Refused || error instanceof CloudError) return 'refused'
    throw error
  }
}

const plans = new Map<string, number>()

async function runCase(r: Random, subject: Subject, model: Model, hints: IndexShape[]): Promise<void> {
  const ids: V[] = r.some<V>(
    [1, 2, 3, '1', '2', 'a', 'b', 'c', 'd', 'e', '😀', '京', -1, 0.5, 'k1', 'k2', 'k3', 'k4'],
    0,
    18,
  )
  const docs = ids.map((id) => document(r, id))
  // All at once, which is all or nothing; one by one where that was refused.
  const all = docs.length > 0 ? await outcome(() => subject.insert(docs)) : 'none'
  expect(all).toEqual(docs.length > 0 ? await outcome(() => model.insert(docs)) : 'none')
  for (const doc of all === 'refused' ? docs : []) {
    expect(await outcome(() => subject.insert([doc]))).toEqual(await outcome(() => model.insert([doc])))
  }
  for (let i = 0; i < 3; i++) await compareReads(r, subject, model, nextQuery(r, model, ids, hints), hints)
  for (let i = 0; i < 4; i++) {
    const [where, change] = [nextQuery(r, model, ids, hints), randomUpdate(r)]
    // Which of several documents meets a unique key first is open; by id there is just one.
    const target = model.indexes.some(({ unique }) => unique) ? { _id: ids.length > 0 ? r.pick(ids) : 'none' } : where
    const said = await outcome(() => subject.update(target, change))
    expect({ target, change, said }).toEqual({
      target,
      change,
      said: await outcome(() => model.update(target, change)),
    })
    expect((await subject.find({})).sort(byId)).toEqual([...model.docs].sort(byId))
    await compareReads(r, subject, model, nextQuery(r, model, ids, hints), hints)
  }
  const doomed = nextQuery(r, model, ids, hints)
  expect(await subject.remove(doomed)).toBe(model.remove(doomed))
  expect((await subject.find({})).sort(byId)).toEqual([...model.docs].sort(byId))
}

function nextQuery(r: Random, model: Model, ids: V[], hints: IndexShape[]): Query {
  if (r.chance(0.5)) return randomQuery(r, ids)
  const seen = (path: string) =>
    model.docs.flatMap((doc) => indexValues(doc, path.split('.'))).filter((v) => v !== undefined)
  return queryOn(r, pathsOf(r.pick(hints)), seen)
}

const pathsOf = (shape: IndexShape) => shape.keys.map(([path]) => path)

async function compareReads(
  r: Random,
  subject: Subject,
  model: Model,
  query: Query,
  hints: IndexShape[],
): Promise<void> {
  const expected = model.find(query)
  const found = await subject.find(query)
  expect({ query, found: found.sort(byId) }).toEqual({ query, found: expected.sort(byId) })
  expect(await subject.count(query)).toBe(expected.length)
  const plan = await subject.plan(query)
  plans.set(plan, (plans.get(plan) ?? 0) + 1)
  await comparePage(r, subject, model, query, randomOrder(r, hints))
}

type Order = Record<string, 1 | -1>

/** Any fields, or those of an index, in its direction, the other, or neither. */
function randomOrder(r: Random, hints: IndexShape[]): Order {
  const shape = r.pick(hints)
  const turn = r.pick([1, -1])
  const fields = r.chance(0.5)
    ? shape.keys.slice(r.int(shape.keys.length)).map(([path, direction]) => [path, direction * turn])
    : r.some<string>([...PATHS, '_id'], 0, 3).map((path) => [path, r.pick([1, -1])])
  return Object.fromEntries(fields) as Order
}

/** Which of several equal documents comes first is open, so the page is compared by what it was ordered by. */
async function comparePage(r: Random, subject: Subject, model: Model, query: Query, order: Order): Promise<void> {
  const [offset, limit] = [r.int(4), 1 + r.int(8)]
  const page = await subject.find(query, { order: ejson(order), offset, limit })
  const wanted = model.sorted(query, order).slice(offset, offset + limit)
  const misplaced = wanted.findIndex((doc, i) =>
    Object.entries(order).some(
      ([path, turn]) => !same(sortValue(doc, path, turn), sortValue(page[i] ?? {}, path, turn)),
    ),
  )
  expect({ query, order, page, misplaced }).toEqual({ query, order, page, misplaced: -1 })
  expect([page.length, new Set(page.map(({ _id }) => _id)).size]).toEqual([wanted.length, wanted.length])
  for (const doc of page) expect(model.find(query)).toContainEqual(doc)
}

describe(`${CASES} random collections against an independent oracle`, () => {
  for (let first = 0; first < CASES; first += BATCH) {
    const last = Math.min(first + BATCH, CASES)
    it(`cases ${first}…${last - 1}, each without and with indexes`, async () => {
      const shapes = new Map<string, IndexShape[]>()
      for (let i = first; i < last; i++) {
        shapes.set(`plain${i}`, [])
        shapes.set(`indexed${i}`, indexes(new Random(i)))
      }
      const world = openWorld({
        collections: [...shapes.keys()],
        indexes: [...shapes].flatMap(([collection, list]) =>
          list.map((shape, i) => ({ collection, name: `index${i}`, ...shape })),
        ),
      })
      try {
        for (const [name, list] of shapes) {
          const seed = Number(name.replace(/\D+/, ''))
          const hints = indexes(new Random(seed))
          const subject = new Subject(world.documents, name)
          await breathe()
          await runCase(new Random(seed), subject, new Model(list), hints).catch((error: Error) => {
            throw new Error(`${name} (seed ${seed}): ${error.message}`, { cause: error })
          })
        }
      } finally {
        world.close()
      }
    }, 120_000)
  }

  it('used every access path', () => {
    for (const plan of ['id', 'index', 'scan']) expect(plans.get(plan) ?? 0).toBeGreaterThan(CASES / 10)
  })
})
