// @ts-check
import { ask } from '../ask.mjs'
import { card, chips, el, pre } from '../elements.mjs'
import { area, field, form, number } from '../form.mjs'
import { chooser } from '../parts.mjs'
import { parse, plain } from '../values.mjs'

/** @import { Answers } from '../../api' */
/** @typedef {Awaited<ReturnType<Answers['state']>>} State */

/** @param {State['indexes'][number]['keys']} keys */
const keysOf = (keys) =>
  keys.map(([name, way]) => `${name}${way === 1 ? '↑' : way === -1 ? '↓' : ` ${way}`}`).join('，')

/** @param {Awaited<ReturnType<Answers['query']>>} answer */
function results({ list, explained }) {
  const documents = list.map((line) => JSON.parse(line, plain))
  const { plan, index, examined, matched } = explained
  const how = index ? `用到索引 ${index}` : plan === 'id' ? '按 _id 取' : '没有用到索引，逐条检查'
  const summary = `${how}：检查 ${examined} 条，命中 ${matched} 条，显示 ${list.length} 条`
  return [
    el('p', { className: plan === 'scan' ? 'bad' : 'good' }, summary),
    ...documents.map(({ _id, ...fields }) => {
      const line = el('span', { className: 'faint' }, JSON.stringify(fields))
      const head = el('summary', { className: 'code' }, String(_id), line)
      return el('details', { open: documents.length <= 2 }, head, pre({ _id, ...fields }))
    }),
  ]
}

/** @type {(name: string, indexes: State['indexes']) => Node} */
function collection(name, indexes) {
  const own = indexes.filter((index) => index.collection === name)
  const words = own.map((index) => `${index.name}：${keysOf(index.keys)}${index.unique ? '，唯一' : ''}`)
  const fields = [
    field('query', '条件（EJSON，与 where 相同）', area('{}'), 'wide'),
    field('order', '排序，如 {"n":-1}', el('input', { className: 'code', spellcheck: false })),
    field('limit', '最多几条', number(20, { min: 1, max: 1000 })),
  ]
  const { node, box } = form(fields, '查询', async ({ query = '', order, limit }) => {
    const condition = JSON.stringify(parse(query, {}))
    const request = { collection: name, query: condition, order: order || undefined, limit: Number(limit) }
    return results(await ask('query', request))
  })
  queueMicrotask(() => node.requestSubmit()) // once it is on the page: before, a browser submits nothing
  return card(name, chips(words.length ? words : ['只有 _id 索引']), box)
}

/** @param {State} state */
export const documents = ({ collections, indexes }) =>
  chooser('集合', collections, '还没有集合', ({ name }) => collection(name, indexes))
