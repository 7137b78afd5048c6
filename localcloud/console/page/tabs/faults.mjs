// @ts-check
import { ask } from '../ask.mjs'
import { card, el, note, table } from '../elements.mjs'
import { field, form, number, options } from '../form.mjs'
import { live } from '../parts.mjs'

/** @import { FaultKind, FaultRule } from '../../../faults' */

/** @type {[FaultKind, string][]} */
const KINDS = [
  ['latency', '变慢（latency）'],
  ['error', '报错（error）'],
  ['conflict', '事务冲突（conflict）'],
  ['lost before', '请求丢失（lost before）'],
  ['lost after', '做完后答复丢失（lost after）'],
  ['crash after', '做完后崩溃（crash after）'],
  ['clock jump', '时钟跳变（clock jump）'],
]

const fields = () => [
  field('action', '动作，末尾可用 *', el('input', { value: 'database.*', required: true })),
  field('kind', '种类', options(KINDS)),
  field('probability', '概率，0 到 1', number(0.1, { min: 0, max: 1, step: 'any' })),
  field('times', '最多几次，空为不限', number('', { min: 1 })),
  field('ms', '毫秒（变慢、时钟跳变）', number('')),
  field('seed', '种子', number(1)),
]

/** @param {FaultRule} rule */
const rowOf = ({ action, kind, probability = 1, times, ms }) => [action, kind, probability, times ?? '不限', ms ?? '']

export function faults() {
  /** @type {FaultRule[]} */
  let planned = []
  const [state, again] = live(async () => {
    const { rules, history } = await ask('faults')
    planned = rules
    const happened = [...history].reverse().map(({ action, kind }) => [action, kind])
    return el(
      'div',
      { className: 'stack' },
      table(['动作', '种类', '概率', '次数', '毫秒'], rules.map(rowOf), '没有安排故障'),
      el('h2', {}, '经过'),
      table(['动作', '种类'], happened, '还没有发生故障'),
    )
  })
  /** @type {(rules: object[], seed: number) => Promise<void>} */
  const plan = async (rules, seed) => {
    await ask('faults', { rules, seed })
    await again()
  }
  const add = form(fields(), '加上并重新开始', ({ action, kind, probability, times, ms, seed }) => {
    const limits = { ...(times && { times: Number(times) }), ...(ms && { ms: Number(ms) }) }
    return plan([...planned, { action, kind, probability: Number(probability), ...limits }], Number(seed))
  })
  return [
    card('安排故障', note('相同的规则、种子和请求顺序得到相同的故障。'), add.box),
    card('现在的规则', form([], '全部取消', () => plan([], 0)).box, state),
  ]
}
