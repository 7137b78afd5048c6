// @ts-check
import { ask } from '../ask.mjs'
import { card, chips, el, pre, table } from '../elements.mjs'
import { area, field, form } from '../form.mjs'
import { chooser, live } from '../parts.mjs'
import { beijing, parse } from '../values.mjs'

/** @import { State } from './documents.mjs' */

/** @param {string} name */
async function logs(name) {
  const lines = (await ask('logs', { name })).reverse()
  const rows = lines.map(({ at, level, text }) => {
    return [beijing(at), el('span', { className: level === 'error' ? 'bad' : '' }, level), pre(text)]
  })
  return table(['时间', '级别', '内容'], rows, '还没有日志')
}

/** @param {State['functions'][number]} config */
function one({ name, timeout, memorySize, permissions }) {
  const [lines, again] = live(() => logs(name))
  const fields = [
    field('event', 'event（JSON）', area('{}'), 'wide'),
    field('openid', '以谁的名义：openid，可空', el('input')),
  ]
  const run = form(fields, '运行', async ({ event = '', openid }) => {
    const caller = openid ? { openid } : {}
    return pre(await ask('invoke', { name, event: parse(event, {}), caller }).finally(again))
  })
  const limits = [`最长 ${timeout} 秒`, `内存 ${memorySize} MB`, ...permissions.map((api) => `可调用 ${api}`)]
  return [card(name, chips(limits), run.box), card('日志', form([], '刷新', again).box, lines)]
}

/** @param {State} state */
export const functions = ({ functions, violations }) => [
  violations.length ? card('被拒绝的外部连接', el('p', { className: 'bad' }, violations.join('，'))) : undefined,
  chooser('函数', functions, '还没有云函数', one),
]
