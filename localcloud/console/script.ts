/** Runs in the browser. Plain JavaScript; `tabs` draws each section into `main`. */
export const script = String.raw`'use strict'
const main = document.getElementById('main')
const ask = async (name, body = {}) => {
  const response = await fetch('/console/' + name, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const { value, code, message } = await response.json()
  if (code) throw new Error(code + '：' + message)
  return value
}
const el = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props)
  node.append(...children.filter((child) => child !== undefined && child !== null))
  return node
}
const beijing = (ms) => new Date(ms + 8 * 3600e3).toISOString().replace('T', ' ').slice(0, 19)
const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value, null, 1))
const NUMBERS = ['$numberInt', '$numberLong', '$numberDouble']
const plain = (_key, value) => {
  const number = NUMBERS.find((key) => value !== null && typeof value === 'object' && key in value)
  return number ? Number(value[number]) : value
}
const table = (heads, rows) =>
  rows.length === 0
    ? el('p', { className: 'note' }, '（空）')
    : el('div', { className: 'scroll' }, el('table', {},
        el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
        el('tbody', {}, ...rows.map((row) => el('tr', {}, ...row.map((cell) => el('td', {}, cell instanceof Node ? cell : el('pre', {}, text(cell ?? '')))))))))
const field = (name, label, input) => el('label', {}, label, Object.assign(input, { name }))
const options = (names) => el('select', {}, ...names.map((name) => el('option', {}, name)))
const form = (fields, action, submit) => {
  const out = el('div')
  const node = el('form', {}, ...fields, el('button', {}, action))
  node.onsubmit = async (event) => {
    event.preventDefault()
    try {
      out.replaceChildren(...[await submit(Object.fromEntries(new FormData(node)))].flat().filter(Boolean))
    } catch (error) {
      out.replaceChildren(el('p', { className: 'bad', role: 'alert' }, error.message))
    }
  }
  return el('section', {}, node, out)
}
const pre = (value) => el('pre', {}, text(value))
const parse = (value) => (value.trim() === '' ? {} : JSON.parse(value))

const tabs = {
  文档: ({ collections, indexes }) => [
    form(
      [
        field('collection', '集合', options(collections.map(({ name }) => name))),
        field('query', '条件（EJSON）', el('textarea', { value: '{}', spellcheck: false })),
        field('order', '排序（JSON）', el('input', { placeholder: '{"n":-1}' })),
        field('limit', '条数', el('input', { type: 'number', value: 20, min: 1, max: 1000 })),
      ],
      '查询',
      async ({ collection, query, order, limit }) => {
        const { list, explained } = await ask('query', { collection, query: JSON.stringify(parse(query)), order: order || undefined, limit: Number(limit) })
        const how = explained.index ? '索引 ' + explained.index : explained.plan
        return [el('p', { className: 'note' }, '用到：' + how + '；检查 ' + explained.examined + ' 条，命中 ' + explained.matched + ' 条'), table(['文档'], list.map((line) => [JSON.parse(line, plain)]))]
      },
    ),
    el('h2', {}, '集合'),
    table(['集合', '文档数', '索引'], collections.map(({ name, count }) => [name, count, indexes.filter(({ collection }) => collection === name).map(({ name, keys, unique }) => name + ' ' + JSON.stringify(keys) + (unique ? ' 唯一' : '')).join('\n')])),
  ],
  云函数: ({ functions, violations }) => [
    form(
      [
        field('name', '函数', options(functions.map(({ name }) => name))),
        field('event', 'event（JSON）', el('textarea', { value: '{}', spellcheck: false })),
        field('openid', 'openid（可空）', el('input')),
      ],
      '运行',
      async ({ name, event, openid }) => [pre(await ask('invoke', { name, event: parse(event), caller: openid ? { openid } : {} })), el('h2', {}, '日志'), await logs(name)],
    ),
    table(['函数', '超时（秒）', '内存（MB）', '开放接口权限'], functions.map(({ name, timeout, memorySize, permissions }) => [name, timeout, memorySize, permissions.join('\n')])),
    violations.length ? el('p', { className: 'bad' }, '被拒绝的外部连接：' + violations.join('，')) : undefined,
    form([field('name', '日志', options(functions.map(({ name }) => name)))], '查看', ({ name }) => logs(name)),
  ],
  存储: () => [
    form([field('prefix', '路径前缀', el('input'))], '列出', async ({ prefix }) =>
      table(['路径', '大小（字节）', '上传时间', ''], (await ask('files', { prefix })).map(({ path, size, uploadedAt, url }) => [path, size, beijing(uploadedAt), el('a', { href: encodeURI(url), target: '_blank', rel: 'noopener' }, '打开')]))),
  ],
  消息: () => [
    form([field('openid', 'openid', el('input', { required: true })), field('template', '模板', el('input', { required: true })), field('times', '次数', el('input', { type: 'number', value: 1, min: 1 }))], '代为允许', async (values) => {
      await ask('accept', values)
      return el('p', { className: 'note' }, '已记下')
    }),
    form([], '刷新已发送', async () => table(['时间', 'openid', '模板', '页面', '内容'], (await ask('sent')).reverse().map(({ time, openid, template, page, data }) => [beijing(time), openid, template, page, data]))),
  ],
  定时器: ({ timers }) => [
    table(['函数', '定时器', 'cron', '下次（北京时间）', ''], timers.map(({ functionName, name, config, due }) => [functionName, name, config, due === undefined ? '不再触发' : beijing(due), form([], '立即运行', async () => pre(await ask('runTimer', { functionName, name })))])),
    el('h2', {}, '时钟'),
    form([field('offset', '比真实时间快（毫秒，可负）', el('input', { type: 'number', value: 0 }))], '调整', async ({ offset }) => {
      await ask('clock', { offset: Number(offset) })
      return el('p', { className: 'note' }, '已调整')
    }),
  ],
  故障: () => [
    el('p', { className: 'note' }, '种类：latency、error、conflict、lost before、lost after、crash after、clock jump。相同的规则、种子和请求顺序得到相同的故障。'),
    form(
      [
        field('rules', '规则（JSON 数组）', el('textarea', { value: '[{"action":"database.*","kind":"error","probability":0.1}]', spellcheck: false })),
        field('seed', '种子', el('input', { type: 'number', value: 1 })),
      ],
      '启用',
      async ({ rules, seed }) => pre(await ask('faults', { rules: JSON.parse(rules), seed: Number(seed) })),
    ),
    form([], '全部取消', async () => pre(await ask('faults', { rules: [] }))),
    form([], '查看经过', async () => pre(await ask('faults'))),
  ],
}
const logs = async (name) => table(['时间', '级别', '内容'], (await ask('logs', { name })).reverse().map(({ at, level, text }) => [beijing(at), level, text]))

const bar = document.getElementById('tabs')
const show = async (name) => {
  for (const tab of bar.children) tab.setAttribute('aria-selected', String(tab.textContent === name))
  try {
    const state = await ask('state')
    document.getElementById('env').textContent = state.env
    document.getElementById('now').textContent = '云端时间 ' + beijing(state.now)
    main.replaceChildren(...tabs[name](state).filter(Boolean))
  } catch (error) {
    main.replaceChildren(el('p', { className: 'bad', role: 'alert' }, error.message))
  }
}
for (const name of Object.keys(tabs)) bar.append(el('button', { role: 'tab', type: 'button', onclick: () => show(name) }, name))
show('文档')
`
