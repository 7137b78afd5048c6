import { elements } from './elements'

/** Runs in the browser. Plain JavaScript; `tabs` draws each section into `main`. */
export const script = String.raw`'use strict'
${elements}
const main = document.getElementById('main')
const keysOf = (keys) => keys.map(([name, way]) => name + (way === 1 ? '↑' : way === -1 ? '↓' : ' ' + way)).join('，')

const results = ({ list, explained }) => {
  const documents = list.map((line) => JSON.parse(line, plain))
  const how = explained.index ? '用到索引 ' + explained.index : explained.plan === 'id' ? '按 _id 取' : '没有用到索引，逐条检查'
  return [
    el('p', { className: explained.plan === 'scan' ? 'bad' : 'good' }, how + '：检查 ' + explained.examined + ' 条，命中 ' + explained.matched + ' 条，显示 ' + list.length + ' 条'),
    ...documents.map(({ _id, ...fields }) => el('details', { open: documents.length <= 2 },
      el('summary', { className: 'code' }, String(_id), el('span', { className: 'faint' }, JSON.stringify(fields))),
      pre({ _id, ...fields }))),
  ]
}

const collection = ({ name }, indexes) => {
  const own = indexes.filter((index) => index.collection === name)
  const query = form(
    [
      field('query', '条件（EJSON，与 where 相同）', area('{}'), 'wide'),
      field('order', '排序，如 {"n":-1}', el('input', { className: 'code', spellcheck: false })),
      field('limit', '最多几条', number(20, { min: 1, max: 1000 })),
    ],
    '查询',
    async ({ query, order, limit }) =>
      results(await ask('query', { collection: name, query: JSON.stringify(parse(query, {})), order: order || undefined, limit: Number(limit) })),
  )
  query.querySelector('form').requestSubmit()
  return card(name,
    el('div', { className: 'chips' }, own.length ? own.map((index) => el('span', {}, index.name + '：' + keysOf(index.keys) + (index.unique ? '，唯一' : ''))) : el('span', {}, '只有 _id 索引')),
    query)
}

const logs = async (name) => {
  const lines = (await ask('logs', { name })).reverse()
  return table(['时间', '级别', '内容'], lines.map(({ at, level, text }) => [beijing(at), el('span', { className: level === 'error' ? 'bad' : '' }, level), pre(text)]), '还没有日志')
}

const KINDS = [['latency', '变慢（latency）'], ['error', '报错（error）'], ['conflict', '事务冲突（conflict）'], ['lost before', '请求丢失（lost before）'], ['lost after', '做完后答复丢失（lost after）'], ['crash after', '做完后崩溃（crash after）'], ['clock jump', '时钟跳变（clock jump）']]

/** A list to choose from beside what was chosen. */
const chooser = (title, items, empty, show) => {
  const place = el('div', { className: 'stack' }, items.length ? [] : note(empty))
  const choose = (button, item) => {
    for (const other of button.parentNode.children) other.setAttribute('aria-current', String(other === button))
    place.replaceChildren(...[show(item)].flat())
  }
  const buttons = items.map((item) => el('button', { type: 'button', onclick: ({ currentTarget }) => choose(currentTarget, item) }, item.name, item.count === undefined ? undefined : el('span', {}, String(item.count))))
  const list = card(title, el('div', { className: 'list' }, buttons))
  if (buttons[0]) choose(buttons[0], items[0])
  return el('div', { className: 'split' }, list, place)
}

const tabs = {
  文档: ({ collections, indexes }) => chooser('集合', collections, '还没有集合', (item) => collection(item, indexes)),
  云函数: ({ functions, violations }) => [
    violations.length ? card('被拒绝的外部连接', el('p', { className: 'bad' }, violations.join('，'))) : undefined,
    chooser('函数', functions, '还没有云函数', ({ name, timeout, memorySize, permissions }) => {
      const [lines, again] = live(() => logs(name))
      const limits = ['最长 ' + timeout + ' 秒', '内存 ' + memorySize + ' MB', ...permissions.map((api) => '可调用 ' + api)]
      return [
        card(name, el('div', { className: 'chips' }, limits.map((limit) => el('span', {}, limit))),
          form([field('event', 'event（JSON）', area('{}'), 'wide'), field('openid', '以谁的名义：openid，可空', el('input'))], '运行', async ({ event, openid }) => {
            const caller = openid ? { openid } : {}
            const answer = await ask('invoke', { name, event: parse(event, {}), caller }).finally(again)
            return pre(answer)
          })),
        card('日志', form([], '刷新', again), lines),
      ]
    }),
  ],
  存储: () => {
    let prefix = ''
    const [files, again] = live(async () =>
      table(['路径', '字节', '上传时间（北京）', ''], (await ask('files', { prefix })).map(({ path, size, uploadedAt, url }) => [path, size, beijing(uploadedAt), el('a', { href: encodeURI(url), target: '_blank', rel: 'noopener' }, '打开')]), '没有这样的文件'))
    const list = form([field('prefix', '路径以什么开头，可空', el('input'))], '列出', async (values) => {
      prefix = values.prefix
      await again()
    })
    return card('文件', list, files)
  },
  消息: () => {
    const [sent, again] = live(async () =>
      table(['时间（北京）', 'openid', '模板', '页面', '内容'], (await ask('sent')).reverse().map(({ time, openid, template, page, data }) => [beijing(time), openid, template, page, Object.entries(data).map(([key, { value }]) => key + '：' + value).join('\n')]), '还没有发出订阅消息'))
    const accept = form([field('openid', 'openid', el('input', { required: true })), field('template', '模板', el('input', { required: true })), field('times', '次数', number(1, { min: 1 }))], '代为允许', async (values) => {
      await ask('accept', values)
      return note('已记下：' + values.openid + ' 允许再收 ' + values.times + ' 条')
    })
    return [card('已发出的订阅消息', form([], '刷新', again), sent), card('代某人点“允许”', accept)]
  },
  定时器: ({ timers, now }) => [
    ...(timers.length ? timers : [undefined]).map((timer) => timer
      ? card(timer.functionName + ' · ' + timer.name,
          el('div', { className: 'chips' }, el('span', { className: 'code' }, timer.config), el('span', {}, timer.due === undefined ? '不再触发' : '下次 ' + beijing(timer.due)), timer.running ? el('span', {}, '正在运行') : undefined),
          form([], '立即运行', async () => pre(await ask('runTimer', { functionName: timer.functionName, name: timer.name }))))
      : card('定时器', note('还没有定时器'))),
    card('时钟',
      form([field('hours', '比真实时间快几小时（可为负，可有小数）', number(Math.round((now - Date.now()) / 36e3) / 100, { step: 'any' }))], '调整', async ({ hours }) => {
        await ask('clock', { offset: Math.round(Number(hours) * 3600e3) })
        await refresh()
        return note('已调整；到期的定时器随即运行')
      })),
  ],
  故障: () => {
    let planned = []
    const [state, again] = live(async () => {
      const { rules, history } = await ask('faults')
      planned = rules
      return el('div', { className: 'stack' },
        table(['动作', '种类', '概率', '次数', '毫秒'], rules.map(({ action, kind, probability = 1, times = '不限', ms = '' }) => [action, kind, probability, times, String(ms)]), '没有安排故障'),
        el('h2', {}, '经过'),
        table(['动作', '种类'], [...history].reverse().map(({ action, kind }) => [action, kind]), '还没有发生故障'))
    })
    const plan = async (rules, seed) => {
      await ask('faults', { rules, seed: Number(seed) })
      await again()
    }
    const add = form(
      [
        field('action', '动作，末尾可用 *', el('input', { value: 'database.*', required: true })),
        field('kind', '种类', options(KINDS)),
        field('probability', '概率，0 到 1', number(0.1, { min: 0, max: 1, step: 'any' })),
        field('times', '最多几次，空为不限', number('', { min: 1 })),
        field('ms', '毫秒（变慢、时钟跳变）', number('')),
        field('seed', '种子', number(1)),
      ],
      '加上并重新开始',
      ({ action, kind, probability, times, ms, seed }) =>
        plan([...planned, { action, kind, probability: Number(probability), ...(times && { times: Number(times) }), ...(ms && { ms: Number(ms) }) }], seed),
    )
    return [
      card('安排故障', note('相同的规则、种子和请求顺序得到相同的故障。'), add),
      card('现在的规则', form([], '全部取消', () => plan([], 0)), state),
    ]
  },
}

const clock = document.getElementById('now')
let ahead = 0
const refresh = async () => {
  const state = await ask('state')
  ahead = state.now - Date.now()
  document.getElementById('env').textContent = state.env
  return state
}
setInterval(() => (clock.textContent = '云端时间 ' + beijing(Date.now() + ahead)), 500)

const bar = document.getElementById('tabs')
const show = async (name) => {
  for (const tab of bar.children) tab.setAttribute('aria-selected', String(tab.textContent === name))
  try {
    const state = await refresh()
    main.replaceChildren(...[tabs[name](state)].flat().filter(Boolean))
  } catch (error) {
    main.replaceChildren(trouble(error))
  }
}
for (const name of Object.keys(tabs)) bar.append(el('button', { role: 'tab', type: 'button', onclick: () => { location.hash = name } }, name))
const go = () => {
  const name = decodeURIComponent(location.hash.slice(1))
  void show(Object.hasOwn(tabs, name) ? name : '文档')
}
addEventListener('hashchange', go)
go()
`
