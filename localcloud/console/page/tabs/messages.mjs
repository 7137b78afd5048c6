// @ts-check
import { ask } from '../ask.mjs'
import { card, el, note, table } from '../elements.mjs'
import { field, form, number } from '../form.mjs'
import { live } from '../parts.mjs'
import { beijing } from '../values.mjs'

export function messages() {
  const [sent, again] = live(async () => {
    const rows = (await ask('sent')).reverse().map(({ time, openid, template, page, data }) => {
      const content = Object.entries(data).map(([key, { value }]) => `${key}：${value}`)
      return [beijing(time), openid, template, page, content.join('\n')]
    })
    return table(['时间（北京）', 'openid', '模板', '页面', '内容'], rows, '还没有发出订阅消息')
  })
  const fields = [
    field('openid', 'openid', el('input', { required: true })),
    field('template', '模板', el('input', { required: true })),
    field('times', '次数', number(1, { min: 1 })),
  ]
  const accept = form(fields, '代为允许', async (values) => {
    await ask('accept', values)
    return note(`已记下：${values.openid} 允许再收 ${values.times} 条`)
  })
  return [card('已发出的订阅消息', form([], '刷新', again).box, sent), card('代某人点“允许”', accept.box)]
}
