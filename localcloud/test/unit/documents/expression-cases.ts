import type { Document, Value } from '../../../documents/values'

export const AT = new Date('2026-02-03T04:05:06.007Z')
export const DOC: Document = {
  n: 7,
  neg: -7.5,
  zero: 0,
  nil: null,
  s: 'Straße',
  emoji: 'a😀b',
  at: AT,
  list: [3, 1, 2, 3],
  other: [3, 4],
  empty: [],
  o: { a: 1, b: { c: 2 } },
  rows: [{ q: 1 }, { q: 2, r: 5 }, 'no'],
}

/** For literals whose keys the linter would rather not see. */
export const json = (text: string): Value => JSON.parse(text) as Value

/** Paths, numbers, arrays, conditions: expressions over DOC and their values by MongoDB's documentation of each operator. */
export const PLAIN_EXPRESSIONS: [expression: Value, expected: Value | undefined][] = [
  ['$n', 7],
  ['$missing', undefined],
  ['$o.b.c', 2],
  ['$rows.q', [1, 2]],
  ['$list.0', []],
  ['$$ROOT.n', 7],
  ['$$CURRENT.o.a', 1],
  ['$$REMOVE', undefined],
  ['plain', 'plain'],
  [{ $literal: '$n' }, '$n'],
  [{ x: '$n', y: '$missing' }, { x: 7 }],
  [
    ['$n', '$missing'],
    [7, null],
  ],

  [{ $abs: '$neg' }, 7.5],
  [{ $add: ['$n', 1, 2] }, 10],
  [{ $add: ['$at', 1000] }, new Date(AT.getTime() + 1000)],
  [{ $add: ['$n', '$missing'] }, null],
  [{ $ceil: '$neg' }, -7],
  [{ $floor: '$neg' }, -8],
  [{ $trunc: '$neg' }, -7],
  [{ $trunc: [8.2, 1] }, 8.2],
  [{ $trunc: [1234.567, -2] }, 1200],
  [{ $divide: ['$n', 2] }, 3.5],
  [{ $exp: '$zero' }, 1],
  [{ $ln: 1 }, 0],
  [{ $log: [8, 2] }, 3],
  [{ $log10: 1000 }, 3],
  [{ $mod: ['$n', 4] }, 3],
  [{ $mod: ['$missing', 4] }, null],
  [{ $multiply: ['$n', 2, 3] }, 42],
  [{ $pow: ['$n', 2] }, 49],
  [{ $sqrt: 49 }, 7],
  [{ $subtract: ['$at', new Date(AT.getTime() - 5)] }, 5],
  [{ $subtract: ['$at', 7] }, new Date(AT.getTime() - 7)],

  [{ $arrayElemAt: ['$list', -1] }, 3],
  [{ $arrayElemAt: ['$list', 9] }, undefined],
  [
    {
      $arrayToObject: [
        [
          ['a', 1],
          ['b', 2],
        ],
      ],
    },
    { a: 1, b: 2 },
  ],
  [{ $arrayToObject: { $literal: [{ k: 'a', v: 1 }] } }, { a: 1 }],
  [{ $concatArrays: ['$list', '$other'] }, [3, 1, 2, 3, 3, 4]],
  [{ $concatArrays: ['$list', '$missing'] }, null],
  [{ $filter: { input: '$list', as: 'x', cond: { $gt: ['$$x', 1] } } }, [3, 2, 3]],
  [{ $in: [2, '$list'] }, true],
  [{ $in: ['$missing', '$list'] }, false],
  [{ $indexOfArray: ['$list', 3] }, 0],
  [{ $indexOfArray: ['$list', 3, 1] }, 3],
  [{ $indexOfArray: ['$list', 9, 2] }, -1],
  [{ $isArray: '$list' }, true],
  [{ $isArray: ['$n'] }, false],
  [{ $map: { input: '$rows', as: 'r', in: '$$r.q' } }, [1, 2, null]],
  [{ $map: { input: '$list', in: { $add: ['$$this', '$n'] } } }, [10, 8, 9, 10]],
  [{ $range: [0, 10, 4] }, [0, 4, 8]],
  [{ $range: [3, 0, -1] }, [3, 2, 1]],
  [{ $reduce: { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 9],
  [{ $reverseArray: '$list' }, [3, 2, 1, 3]],
  [{ $size: '$list' }, 4],
  [{ $slice: ['$list', 2] }, [3, 1]],
  [{ $slice: ['$list', -2] }, [2, 3]],
  [{ $slice: ['$list', 1, 2] }, [1, 2]],
  [
    { $zip: { inputs: ['$list', '$other'] } },
    [
      [3, 3],
      [1, 4],
    ],
  ],
  [
    { $zip: { inputs: ['$other', '$empty'], useLongestLength: true, defaults: [0, 9] } },
    [
      [3, 9],
      [4, 9],
    ],
  ],

  [{ $and: ['$n', '$s'] }, true],
  [{ $and: [1, '$zero'] }, false],
  [{ $or: ['$missing', '$nil', '$zero'] }, false],
  [{ $not: '$zero' }, true],
  // An empty string and an empty array are true.
  [{ $not: [''] }, false],
  [{ $not: '$empty' }, false],
  [{ $cmp: ['$n', 8] }, -1],
  // Any two values compare, by type first; equality with an array means the array.
  [{ $gt: ['text', 1000] }, true],
  [{ $gt: [true, '$list'] }, true],
  [{ $lt: ['$missing', null] }, true],
  [{ $eq: ['$list', 3] }, false],
  [{ $eq: ['$missing', '$nil'] }, false],
  [{ $ne: ['$n', 7] }, false],
  [{ $gte: ['$n', 7] }, true],
  [{ $lte: ['$n', 6] }, false],
  [{ $cond: [{ $gt: ['$n', 5] }, 'big', 'small'] }, 'big'],
  [{ $cond: json('{"if":"$zero","then":"yes","else":"no"}') }, 'no'],
  [{ $ifNull: ['$missing', '$nil', 'else'] }, 'else'],
  [{ $switch: json('{"branches":[{"case":{"$eq":["$n",7]},"then":"seven"}],"default":"x"}') }, 'seven'],
  [{ $let: { vars: { twice: { $multiply: ['$n', 2] } }, in: { $add: ['$$twice', 1] } } }, 15],
]
