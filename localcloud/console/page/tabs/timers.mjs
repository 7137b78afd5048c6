// @ts-check
import { ask } from '../ask.mjs'
import { card, el, note, pre } from '../elements.mjs'
import { field, form, number } from '../form.mjs'
import { beijing } from '../values.mjs'

/** @import { State } from './documents.mjs' */

/** @param {State['timers'][number]} timer */
function one({ functionName, name, config, due, running }) {
  const chips = el(
    'div',
    { className: 'chips' },
    el('span', { className: 'code' }, config),
    el('span', {}, due === undefined ? '不再触发' : `下次 ${beijing(due)}`),
    running ? el('span', {}, '正在运行') : undefined,
  )
  const run = form([], '立即运行', async () => pre(await ask('runTimer', { functionName, name })))
  return card(`${functionName} · ${name}`, chips, run.box)
}

/** @type {(state: State, refresh: () => Promise<unknown>) => Node[]} */
export function timers({ timers, now }, refresh) {
  const ahead = number(Math.round((now - Date.now()) / 36e3) / 100, { step: 'any' })
  const fields = [field('hours', '比真实时间快几小时（可为负，可有小数）', ahead)]
  const clock = form(fields, '调整', async ({ hours }) => {
    await ask('clock', { offset: Math.round(Number(hours) * 3600e3) })
    await refresh()
    return note('已调整；到期的定时器随即运行')
  })
  const cards = timers.length ? timers.map(one) : [card('定时器', note('还没有定时器'))]
  return [...cards, card('时钟', clock.box)]
}
