import assert from 'node:assert/strict'
import type { Area, Database, Doc } from './world'

type Command = Database['command']

const people: Doc[] = [
  {
    _id: 'a',
    age: 20,
    tags: ['x', 'y'],
    name: 'Ann',
    marks: [
      { v: 1, k: 'p' },
      { v: 9, k: 'q' },
    ],
  },
  { _id: 'b', age: 30, tags: ['y'], name: 'bob', address: { city: '北京' } },
  { _id: 'c', age: 40, tags: [], name: 'Cid', address: { city: '上海' }, gone: null },
  { _id: 'd', age: '30', tags: ['x', 'z', 'y'], name: 'ann', marks: [{ v: 5, k: 'q' }] },
]

/** Each: what it is, the condition, the ids that match. Semantics of MongoDB, which `db.command` is sent as. */
const cases: [string, (_: Command, db: Database) => object, string][] = [
  ['a plain value is equality', () => ({ age: 30 }), 'b'],
  ['a plain value matches an element of a list', () => ({ tags: 'x' }), 'ad'],
  ['a list matches the same list', () => ({ tags: ['y'] }), 'b'],
  ['a dotted path goes into an object', () => ({ 'address.city': '北京' }), 'b'],
  ['a nested object is taken as paths', () => ({ address: { city: '上海' } }), 'c'],
  ['null matches null and absence', () => ({ gone: null }), 'abcd'],
  ['eq', (_) => ({ age: _.eq(40) }), 'c'],
  ['neq includes absence and other types', (_) => ({ age: _.neq(30) }), 'acd'],
  ['gt stays within the type', (_) => ({ age: _.gt(20) }), 'bc'],
  ['gte and lt on strings', (_) => ({ age: _.gte('3') }), 'd'],
  ['gte', (_) => ({ age: _.gte(30) }), 'bc'],
  ['lt', (_) => ({ age: _.lt(30) }), 'a'],
  ['lte', (_) => ({ age: _.lte(30) }), 'ab'],
  ['in', (_) => ({ age: _.in([20, '30']) }), 'ad'],
  ['in on a list field', (_) => ({ tags: _.in(['z', 'nothing']) }), 'd'],
  ['nin', (_) => ({ age: _.nin([20, 30]) }), 'cd'],
  ['and of one field', (_) => ({ age: _.gt(20).and(_.lt(40)) }), 'b'],
  ['or of one field', (_) => ({ age: _.eq(20).or(_.eq(40)) }), 'ac'],
  ['or across fields', (_) => _.or([{ age: 20 }, { 'address.city': '上海' }]), 'ac'],
  ['and across fields', (_) => _.and([{ tags: 'y' }, { age: _.lt(30) }]), 'a'],
  ['nor', (_) => _.nor([{ age: 20 }, { tags: 'z' }]), 'bc'],
  ['not', (_) => ({ age: _.not(_.gt(20)) }), 'ad'],
  ['exists', (_) => ({ address: _.exists(true) }), 'bc'],
  ['exists false; null exists', (_) => ({ gone: _.exists(false) }), 'abd'],
  ['mod', (_) => ({ age: (_.mod as (...args: number[]) => object)(20, 0) }), 'ac'],
  ['all', (_) => ({ tags: _.all(['x', 'y']) }), 'ad'],
  ['size', (_) => ({ tags: _.size(0) }), 'c'],
  ['elemMatch needs one element to match all', (_) => ({ marks: _.elemMatch({ v: _.gt(4), k: 'q' }) }), 'ad'],
  ['elemMatch does not mix elements', (_) => ({ marks: _.elemMatch({ v: 1, k: 'q' }) }), ''],
  ['a path into a list of objects', () => ({ 'marks.v': 5 }), 'd'],
  ['a position in a list', () => ({ 'marks.0.k': 'q' }), 'd'],
  ['RegExp', (_, db) => ({ name: db.RegExp({ regexp: '^ann$', options: 'i' }) }), 'ad'],
  ['a regular expression literal', () => ({ name: /^[A-Z]/ }), 'ac'],
  ['expr compares two fields', (_) => _.expr(_.aggregate.gt(['$age', 25])), 'bcd'],
]

/** Every query command of the SDK against the same four documents. */
export const queries: Area = {
  name: 'query commands',
  checks: cases.map(([says, condition, expected]) => ({
    says,
    source: 'docs: db.command; MongoDB manual',
    async run({ db, holding }) {
      const collection = await holding(people)
      const { data } = await collection.where(condition(db.command, db)).orderBy('_id', 'asc').get()
      assert.equal((data as Doc[]).map(({ _id }) => _id).join(''), expected)
    },
  })),
}
