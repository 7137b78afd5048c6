import assert from 'node:assert/strict'
import { codeOf } from './code-of'
import type { Area, Database, Doc } from './world'

type Command = Database['command']

/** Each: what it is, the document before, the update, the document after. */
const cases: [string, Doc, (_: Command) => Doc, Doc][] = [
  ['set replaces an object whole', { o: { a: 1, b: 2 } }, (_) => ({ o: _.set({ c: 3 }) }), { o: { c: 3 } }],
  ['a plain object is merged', { o: { a: 1, b: 2 } }, () => ({ o: { b: 9 } }), { o: { a: 1, b: 9 } }],
  ['a list is replaced', { l: [1, 2] }, () => ({ l: [3] }), { l: [3] }],
  ['a dotted path sets one field, making its parents', { o: {} }, () => ({ 'o.p.q': 1 }), { o: { p: { q: 1 } } }],
  ['a position sets one element', { l: [1, 2, 3] }, () => ({ 'l.1': 9 }), { l: [1, 9, 3] }],
  ['remove', { a: 1, b: 2 }, (_) => ({ a: _.remove() }), { b: 2 }],
  ['inc', { n: 1 }, (_) => ({ n: _.inc(4) }), { n: 5 }],
  ['inc makes what is absent', {}, (_) => ({ n: _.inc(4) }), { n: 4 }],
  ['inc adds fractions', { n: 0.5 }, (_) => ({ n: _.inc(0.25) }), { n: 0.75 }],
  ['mul', { n: 3 }, (_) => ({ n: _.mul(2) }), { n: 6 }],
  ['min and max', { low: 5, high: 5 }, (_) => ({ low: _.min(3), high: _.max(3) }), { low: 3, high: 5 }],
  ['rename', { old: 1 }, (_) => ({ old: _.rename('fresh') }), { fresh: 1 }],
  ['push one', { l: [1] }, (_) => ({ l: _.push(2) }), { l: [1, 2] }],
  ['push several', { l: [1] }, (_) => ({ l: _.push([2, 3]) }), { l: [1, 2, 3] }],
  ['push at a position', { l: [1, 4] }, (_) => ({ l: _.push({ each: [2, 3], position: 1 }) }), { l: [1, 2, 3, 4] }],
  ['push sorted', { l: [3, 1] }, (_) => ({ l: _.push({ each: [2], sort: 1 }) }), { l: [1, 2, 3] }],
  [
    'push sorted by a field',
    { l: [{ v: 2 }] },
    (_) => ({ l: _.push({ each: [{ v: 1 }], sort: { v: 1 } }) }),
    { l: [{ v: 1 }, { v: 2 }] },
  ],
  ['push and cut', { l: [1, 2] }, (_) => ({ l: _.push({ each: [3, 4], slice: -3 }) }), { l: [2, 3, 4] }],
  ['pop', { l: [1, 2, 3] }, (_) => ({ l: _.pop() }), { l: [1, 2] }],
  ['shift', { l: [1, 2, 3] }, (_) => ({ l: _.shift() }), { l: [2, 3] }],
  ['unshift', { l: [3] }, (_) => ({ l: _.unshift(1, 2) }), { l: [1, 2, 3] }],
  ['pull a value', { l: [1, 2, 1] }, (_) => ({ l: _.pull(1) }), { l: [2] }],
  ['pull by a condition', { l: [1, 5, 9] }, (_) => ({ l: _.pull(_.gt(4)) }), { l: [1] }],
  ['pull objects', { l: [{ k: 1 }, { k: 2 }] }, (_) => ({ l: _.pull({ k: 1 }) }), { l: [{ k: 2 }] }],
  ['pullAll', { l: [1, 2, 3, 2] }, (_) => ({ l: _.pullAll([2, 3]) }), { l: [1] }],
  ['addToSet adds what is new', { l: [1] }, (_) => ({ l: _.addToSet(2) }), { l: [1, 2] }],
  ['addToSet leaves what is there', { l: [1] }, (_) => ({ l: _.addToSet(1) }), { l: [1] }],
  ['addToSet each', { l: [1] }, (_) => ({ l: _.addToSet({ $each: [1, 2, 2, 3] }) }), { l: [1, 2, 3] }],
  ['push makes a list', {}, (_) => ({ l: _.push(1) }), { l: [1] }],
]

/** Updates that MongoDB refuses: the document stays as it was. */
const refused: [string, Doc, (_: Command) => Doc][] = [
  ['inc of a text', { n: 'x' }, (_) => ({ n: _.inc(1) })],
  ['push onto a number', { l: 1 }, (_) => ({ l: _.push(1) })],
  ['a path through a number', { a: 1 }, () => ({ 'a.b': 1 })],
]

/** Every update command of the SDK. */
export const updates: Area = {
  name: 'update commands',
  checks: [
    ...cases.map(([says, before, update, after]) => ({
      says,
      source: 'docs: db.command; MongoDB manual',
      async run({ db, holding }: Parameters<Area['checks'][number]['run']>[0]) {
        const collection = await holding([{ _id: 'd', ...before }])
        await collection.doc('d').update(update(db.command))
        assert.deepEqual((await collection.doc('d').get()).data, [{ _id: 'd', ...after }])
      },
    })),
    ...refused.map(([says, before, update]) => ({
      says: `refused: ${says}`,
      source: 'MongoDB manual',
      async run({ db, holding }: Parameters<Area['checks'][number]['run']>[0]) {
        const collection = await holding([{ _id: 'd', ...before }])
        await codeOf(collection.doc('d').update(update(db.command)))
        assert.deepEqual((await collection.doc('d').get()).data, [{ _id: 'd', ...before }])
      },
    })),
  ],
}
