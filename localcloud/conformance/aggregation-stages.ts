import assert from 'node:assert/strict'
import type { Area, Collection, Database, Doc } from './world'

type Aggregation = ReturnType<Collection['aggregate']>
type Operators = Database['command']['aggregate']

const sales: Doc[] = [
  { _id: 1, shop: 'a', price: 10, count: 2, tags: ['x', 'y'] },
  { _id: 2, shop: 'b', price: 20, count: 1, tags: [] },
  { _id: 3, shop: 'a', price: 30, count: 5, tags: ['y'] },
  { _id: 4, shop: 'c', price: 5, count: 10 },
]

/** Each: what it is, the pipeline, its result. */
const cases: [string, (pipeline: Aggregation, $: Operators, db: Database) => Aggregation, unknown[]][] = [
  [
    'match and sort',
    (p, _$, db) =>
      p
        .match({ price: db.command.gt(8) })
        .sort({ price: -1 })
        .project({ price: 1 }),
    [
      { _id: 3, price: 30 },
      { _id: 2, price: 20 },
      { _id: 1, price: 10 },
    ],
  ],
  ['skip and limit', (p) => p.sort({ _id: 1 }).skip(1).limit(2).project({ _id: 1 }), [{ _id: 2 }, { _id: 3 }]],
  ['count', (p) => p.match({ shop: 'a' }).count('total'), [{ total: 2 }]],
  [
    'addFields',
    (p, $) =>
      p
        .match({ _id: 1 })
        .addFields({ sum: $.multiply(['$price', '$count']) })
        .project({ sum: 1, shop: 1 }),
    [{ _id: 1, shop: 'a', sum: 20 }],
  ],
  [
    'project renames, computes and leaves out',
    (p, $) => p.match({ _id: 1 }).project({ _id: 0, where: '$shop', twice: $.add(['$price', '$price']) }),
    [{ where: 'a', twice: 20 }],
  ],
  [
    'group with sums',
    (p, $) => p.group({ _id: '$shop', n: $.sum(1), money: $.sum('$price') }).sort({ _id: 1 }),
    [
      { _id: 'a', n: 2, money: 40 },
      { _id: 'b', n: 1, money: 20 },
      { _id: 'c', n: 1, money: 5 },
    ],
  ],
  [
    'group of everything',
    (p, $) => p.group({ _id: null, low: $.min('$price'), high: $.max('$price'), mean: $.avg('$price') }),
    [{ _id: null, low: 5, high: 30, mean: 16.25 }],
  ],
  [
    'group gathers',
    (p, $) =>
      p
        .sort({ _id: 1 })
        .group({ _id: '$shop', all: $.push('$price'), first: $.first('$_id'), last: $.last('$_id') })
        .sort({ _id: 1 })
        .limit(1),
    [{ _id: 'a', all: [10, 30], first: 1, last: 3 }],
  ],
  [
    'group by an object',
    (p, $) =>
      p
        .group({ _id: { shop: '$shop' }, n: $.sum(1) })
        .sort({ '_id.shop': 1 })
        .limit(1),
    [{ _id: { shop: 'a' }, n: 2 }],
  ],
  [
    'group addToSet',
    (p, $) => p.group({ _id: null, shops: $.addToSet('$shop') }).project({ n: $.size('$shops'), _id: 0 }),
    [{ n: 3 }],
  ],
  [
    'group standard deviations',
    (p, $) =>
      p
        .match({ shop: 'a' })
        .group({ _id: null, pop: $.stdDevPop('$price'), one: $.stdDevSamp('$count') })
        .project({ _id: 0, pop: 1, one: $.floor('$one') }),
    [{ pop: 10, one: 2 }],
  ],
  [
    'unwind',
    (p) => p.unwind('$tags').sort({ _id: 1, tags: 1 }).project({ tags: 1 }),
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 3, tags: 'y' },
    ],
  ],
  [
    'unwind keeps the empty and the position',
    (p) =>
      p
        .match({ _id: { $in: [2, 3] } })
        .unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true })
        .sort({ _id: 1 })
        .project({ tags: 1, at: 1 }),
    [
      { _id: 2, at: null },
      { _id: 3, tags: 'y', at: 0 },
    ],
  ],
  [
    'bucket',
    (p, $) => p.bucket({ groupBy: '$price', boundaries: [0, 10, 30], default: 'more', output: { n: $.sum(1) } }),
    [
      { _id: 0, n: 1 },
      { _id: 10, n: 2 },
      { _id: 'more', n: 1 },
    ],
  ],
  [
    'bucketAuto',
    (p) => p.bucketAuto({ groupBy: '$price', buckets: 2 }),
    [
      { _id: { min: 5, max: 20 }, count: 2 },
      { _id: { min: 20, max: 30 }, count: 2 },
    ],
  ],
  [
    'sortByCount',
    (p) => p.match({ shop: { $in: ['a', 'b'] } }).sortByCount('$shop'),
    [
      { _id: 'a', count: 2 },
      { _id: 'b', count: 1 },
    ],
  ],
  ['replaceRoot', (p) => p.match({ _id: 1 }).replaceRoot({ newRoot: { only: '$price' } }), [{ only: 10 }]],
  [
    'lookup by fields',
    (p) =>
      p
        .match({ _id: 2 })
        .lookup({ from: 'places', localField: 'shop', foreignField: 'owner', as: 'found' })
        .project({ 'found.title': 1 }),
    [{ _id: 2, found: [{ title: '乙' }] }],
  ],
  [
    'lookup by a pipeline',
    (p, $, db) =>
      p
        .match({ _id: 2 })
        .lookup({
          from: 'places',
          let: { shop: '$shop' },
          pipeline: $.pipeline()
            .match(db.command.expr($.eq(['$owner', '$$shop'])))
            .project({ _id: 0, title: 1 })
            .done(),
          as: 'found',
        })
        .project({ found: 1 }),
    [{ _id: 2, found: [{ title: '乙' }] }],
  ],
]

export const aggregationStages: Area = {
  name: 'aggregation stages',
  checks: [
    ...cases.map(([says, build, expected]) => ({
      says,
      source: 'docs: Aggregate; MongoDB manual',
      async run({ db, holding }: Parameters<Area['checks'][number]['run']>[0]) {
        const places = db.collection('places')
        await places.where({}).remove()
        await places.add({ owner: 'b', title: '乙' })
        const { data } = await build((await holding(sales)).aggregate(), db.command.aggregate, db).end()
        assert.deepEqual(data, expected)
      },
    })),
    {
      says: 'sample gives as many as asked, each once',
      source: 'docs: Aggregate.sample',
      async run({ holding }) {
        const { data } = await (await holding(sales)).aggregate().sample({ size: 3 }).end()
        assert.equal(new Set((data as Doc[]).map(({ _id }) => _id)).size, 3)
      },
    },
  ],
}
