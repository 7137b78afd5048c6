import assert from 'node:assert/strict'
import type { Area, Database, Doc } from './world'

type Operators = Database['command']['aggregate']

/** What every expression is computed on. */
const subject = {
  _id: 's',
  n: 7.5,
  m: -3,
  text: 'Hello 世界',
  list: [3, 1, 2],
  other: [2, 9],
  flags: [true, 1],
  none: null,
  object: { a: 1, b: 2 },
  at: new Date('2026-11-20T03:04:05.678Z'),
  pairs: [
    ['k', 1],
    ['l', 2],
  ],
}

/** A literal with this key looks like a promise to a linter. */
const then = (value: unknown) => Object.fromEntries([['then', value]])

/** Each: what it is, the expression, its value. */
const cases: [string, ($: Operators) => unknown, unknown][] = [
  ['abs', ($) => $.abs('$m'), 3],
  ['add', ($) => $.add(['$n', '$m', 1]), 5.5],
  ['add to a date', ($) => $.add(['$at', 1000]), new Date('2026-11-20T03:04:06.678Z')],
  ['ceil', ($) => $.ceil('$n'), 8],
  ['divide', ($) => $.divide(['$n', 3]), 2.5],
  ['exp', ($) => $.exp(0), 1],
  ['floor', ($) => $.floor('$m'), -3],
  ['ln', ($) => $.ln(1), 0],
  ['log', ($) => $.log([8, 2]), 3],
  ['log10', ($) => $.log10(1000), 3],
  ['mod', ($) => $.mod([7, 4]), 3],
  ['multiply', ($) => $.multiply(['$n', 2]), 15],
  ['pow', ($) => $.pow([2, 10]), 1024],
  ['sqrt', ($) => $.sqrt(81), 9],
  ['subtract', ($) => $.subtract(['$n', '$m']), 10.5],
  ['subtract dates', ($) => $.subtract(['$at', new Date('2026-11-20T03:04:05Z')]), 678],
  ['trunc', ($) => $.trunc('$n'), 7],
  ['arrayElemAt', ($) => $.arrayElemAt(['$list', -1]), 2],
  ['arrayToObject', ($) => $.arrayToObject('$pairs'), { k: 1, l: 2 }],
  ['concatArrays', ($) => $.concatArrays(['$list', '$other']), [3, 1, 2, 2, 9]],
  ['filter', ($) => $.filter({ input: '$list', as: 'x', cond: $.gt(['$$x', 1]) }), [3, 2]],
  ['in', ($) => $.in([9, '$other']), true],
  ['indexOfArray', ($) => $.indexOfArray(['$list', 2]), 2],
  ['isArray', ($) => $.isArray('$list'), true],
  ['map', ($) => $.map({ input: '$list', as: 'x', in: $.multiply(['$$x', 10]) }), [30, 10, 20]],
  ['range', ($) => $.range([0, 7, 3]), [0, 3, 6]],
  ['reduce', ($) => $.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }), 6],
  ['reverseArray', ($) => $.reverseArray('$list'), [2, 1, 3]],
  ['size', ($) => $.size('$list'), 3],
  ['slice', ($) => $.slice(['$list', 1, 1]), [1]],
  [
    'zip',
    ($) => $.zip({ inputs: ['$list', '$other'] }),
    [
      [3, 2],
      [1, 9],
    ],
  ],
  ['and, or, not', ($) => [$.and([true, '$n']), $.or([false, '$none']), $.not(['$none'])], [true, false, true]],
  ['cmp', ($) => $.cmp(['$n', '$m']), 1],
  ['eq and neq', ($) => [$.eq(['$n', 7.5]), $.neq(['$n', '7.5'])], [true, true]],
  ['gt gte lt lte', ($) => [$.gt([2, 1]), $.gte([2, 2]), $.lt([2, 1]), $.lte([3, 2])], [true, true, false, false]],
  ['cond', ($) => $.cond({ if: $.gt(['$n', 0]), ...then('up'), else: 'down' }), 'up'],
  ['ifNull of null and of absence', ($) => [$.ifNull(['$none', 1]), $.ifNull(['$absent', 2])], [1, 2]],
  [
    'switch',
    ($) =>
      $.switch({
        branches: [
          { case: $.lt(['$n', 0]), ...then('a') },
          { case: true, ...then('b') },
        ],
        default: 'c',
      }),
    'b',
  ],
  [
    'dateFromParts',
    ($) => $.dateFromParts({ year: 2026, month: 2, day: 3, hour: 4, timezone: '+08:00' }),
    new Date('2026-02-02T20:00:00Z'),
  ],
  ['dateFromString', ($) => $.dateFromString({ dateString: '2026-02-03T04:05:06Z' }), new Date('2026-02-03T04:05:06Z')],
  [
    'dateToString in Beijing',
    ($) => $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M:%S', timezone: '+08:00' }),
    '2026-11-20 11:04:05',
  ],
  [
    'parts of a date',
    ($) => [
      $.year('$at'),
      $.month('$at'),
      $.dayOfMonth('$at'),
      $.hour('$at'),
      $.minute('$at'),
      $.second('$at'),
      $.millisecond('$at'),
    ],
    [2026, 11, 20, 3, 4, 5, 678],
  ],
  [
    'days and weeks',
    ($) => [
      $.dayOfWeek('$at'),
      $.dayOfYear('$at'),
      $.isoDayOfWeek('$at'),
      $.isoWeek('$at'),
      $.isoWeekYear('$at'),
      $.week('$at'),
    ],
    [6, 324, 5, 47, 2026, 46],
  ],
  ['a part in another zone', ($) => $.hour({ date: '$at', timezone: 'Asia/Shanghai' }), 11],
  ['literal', ($) => $.literal('$n'), '$n'],
  ['mergeObjects', ($) => $.mergeObjects(['$object', { b: 3 }]), { a: 1, b: 3 }],
  [
    'objectToArray',
    ($) => $.objectToArray('$object'),
    [
      { k: 'a', v: 1 },
      { k: 'b', v: 2 },
    ],
  ],
  [
    'allElementsTrue and anyElementTrue',
    ($) => [$.allElementsTrue(['$flags']), $.anyElementTrue([[false, 0]])],
    [true, false],
  ],
  ['setDifference', ($) => $.setEquals([$.setDifference(['$list', '$other']), [1, 3]]), true],
  ['setEquals', ($) => $.setEquals(['$list', [1, 2, 3, 3]]), true],
  ['setIntersection', ($) => $.setIntersection(['$list', '$other']), [2]],
  ['setIsSubset', ($) => $.setIsSubset([[1, 2], '$list']), true],
  ['setUnion', ($) => $.size($.setUnion(['$list', '$other'])), 4],
  ['concat', ($) => $.concat(['$text', '!', '']), 'Hello 世界!'],
  ['concat with null', ($) => $.concat(['$text', '$none']), null],
  ['indexOfBytes and indexOfCP', ($) => [$.indexOfBytes(['$text', '界']), $.indexOfCP(['$text', '界'])], [9, 7]],
  ['split', ($) => $.split(['$text', ' ']), ['Hello', '世界']],
  ['strLenBytes and strLenCP', ($) => [$.strLenBytes('$text'), $.strLenCP('$text')], [12, 8]],
  ['strcasecmp', ($) => $.strcasecmp(['abc', 'ABD']), -1],
  ['substrBytes and substrCP', ($) => [$.substrBytes(['$text', 6, 3]), $.substrCP(['$text', 6, 1])], ['世', '世']],
  ['substr to the end', ($) => $.substr(['$text', 6, -1]), '世界'],
  ['toLower and toUpper', ($) => [$.toLower('$text'), $.toUpper('$text')], ['hello 世界', 'HELLO 世界']],
  [
    'sum, avg, min and max of a list',
    ($) => [$.sum('$list'), $.avg('$list'), $.min('$list'), $.max('$list')],
    [6, 2, 1, 3],
  ],
  ['let', ($) => $.let({ vars: { twice: $.multiply(['$n', 2]) }, in: $.add(['$$twice', 1]) }), 16],
]

/** Every expression operator of `db.command.aggregate`. */
export const aggregationExpressions: Area = {
  name: 'aggregation expressions',
  checks: cases.map(([says, expression, expected]) => ({
    says,
    source: 'docs: db.command.aggregate; MongoDB manual',
    async run({ db, holding }) {
      const pipeline = (await holding([subject]))
        .aggregate()
        .project({ _id: 0, value: expression(db.command.aggregate) })
      assert.deepEqual((await pipeline.end()).data, [{ value: expected } as Doc])
    },
  })),
}
