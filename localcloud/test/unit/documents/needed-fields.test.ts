import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neededFields } from '../../../documents/aggregate/needs'
import { openWorld, type World } from './sdk'

/** Canonical EJSON of whatever a field may hold, and of what is hard to cut out of a text. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\0', '{', ',', '服', '\u{1f3e2}', '\ud800', 'a', "'") }),
    fc.integer().map((n) => ({ $numberInt: String(n) })),
    fc.double({ noNaN: true }).map((n) => ({ $numberDouble: Object.is(n, -0) ? '-0.0' : String(n) })),
    fc.constantFrom({ $numberDouble: 'NaN' }, { $numberLong: '9223372036854775807' }, { $numberDecimal: '1.10' }),
    fc.constantFrom({ $oid: '0123456789abcdef01234567' }, { $date: { $numberLong: '-1' } }, {}),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', '', '服', '"', '\\'), tie('any'), { maxKeys: 3 }),
  ),
})).any

const FIELDS = ['a', 'b', 'c', '服', 'a"', "it's"]

const documentOf = fc
  .uniqueArray(fc.constantFrom(...FIELDS), { maxLength: 5 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, value]))))

/** Pipelines that read some fields; each is compared with itself behind a stage that wants whole documents. */
const PIPELINES: object[][] = [
  [{ $group: { _id: '$a' } }],
  [{ $group: { _id: null, all: { $push: '$a' }, some: { $addToSet: '$b' }, first: { $first: '$c' } } }],
  [{ $group: { _id: { x: '$a.b', y: ['$c'] }, n: { $sum: 1 }, all: { $push: { $ifNull: ['$b', 'none'] } } } }],
  [{ $group: { _id: '$服', all: { $push: '$a' } } }],
  [{ $group: { _id: null, all: { $push: '$$ROOT' } } }],
  [{ $group: { _id: null, all: { $push: '$$CURRENT.a' } } }],
  [{ $group: { _id: null, all: { $push: { $map: { input: ['$a'], as: 'x', in: ['$$x', '$b'] } } } } }],
  [{ $match: { a: { $exists: true } } }, { $group: { _id: '$b', ids: { $push: '$_id' } } }],
  [{ $match: { $or: [{ a: null }, { 'b.a': { $gt: '' } }] } }, { $count: 'n' }],
  [{ $match: { $expr: { $eq: ['$a', '$c'] } } }, { $sortByCount: '$b' }],
  [{ $match: { $nor: [{ $and: [{ a: true }, { c: null }] }] } }, { $bucketAuto: { groupBy: '$a', buckets: 2 } }],
  [{ $bucket: { groupBy: '$a', boundaries: ['', 'b'], default: null, output: { all: { $push: '$c' } } } }],
  [{ $count: 'n' }, { $group: { _id: '$n' } }],
]

describe('a pipeline that looks at few fields reads no others', () => {
  let world: World
  beforeAll(() => {
    world = openWorld({ indexes: [{ collection: 'items', name: 'by_a', keys: [['a', 1]] }] })
  })
  afterAll(() => world.close())

  const aggregate = (stages: object[]) =>
    world.documents.handle('database.aggregateDocuments', {
      collectionName: 'items',
      stages: stages.map((stage) => {
        const [stageKey, spec] = Object.entries(stage)[0] as [string, unknown]
        return { stageKey, stageValue: JSON.stringify(spec) }
      }),
    })

  it('and answers as if it had read everything', async () => {
    const answered = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(documentOf, { minLength: 1, maxLength: 6 }), async (documents) => {
        const data = documents.map((document, i) => JSON.stringify({ _id: `d${i}`, ...document }))
        await world.documents.handle('database.removeDocument', { collectionName: 'items', query: '{}', multi: true })
        await world.documents.handle('database.insertDocument', { collectionName: 'items', data })
        for (const pipeline of PIPELINES) {
          const whole = await aggregate([{ $limit: 1000 }, ...pipeline])
          expect(await aggregate(pipeline)).toEqual(whole)
          if ((whole.data as { list: unknown[] }).list.length > 0) answered.add(JSON.stringify(pipeline))
        }
      }),
      { numRuns: 100, seed: 7 },
    )
    expect(answered.size).toBe(PIPELINES.length)
  }, 60_000)

  it('which it knows by name', () => {
    const stage = (spec: object) => {
      const [name, value] = Object.entries(spec)[0] as [string, never]
      return { name, spec: value }
    }
    const needs = (next: object, match?: object) => neededFields(match && stage({ $match: match }), stage(next))
    expect(needs({ $count: 'n' })).toEqual([])
    expect(needs({ $group: { _id: '$a.b', n: { $sum: ['$c', '$$x', 'd'] } } })).toEqual(['a', 'c'])
    expect(needs({ $group: { _id: '$a' } }, { b: 1, $or: [{ 'c.d': 2 }] })).toEqual(['b', 'c', 'a'])
    expect(needs({ $group: { _id: '$$ROOT.a' } })).toBeUndefined()
    expect(needs({ $group: { _id: '$a' } }, { $jsonSchema: {} })).toBeUndefined()
    expect(needs({ $project: { a: 1 } })).toBeUndefined()
  })
})
