// @ts-check
import { ask } from './ask.mjs'
import { byId, el, present, trouble } from './elements.mjs'
import { documents } from './tabs/documents.mjs'
import { faults } from './tabs/faults.mjs'
import { files } from './tabs/files.mjs'
import { functions } from './tabs/functions.mjs'
import { messages } from './tabs/messages.mjs'
import { timers } from './tabs/timers.mjs'
import { beijing } from './values.mjs'

/** @import { Children } from './elements.mjs' */
/** @import { State } from './tabs/documents.mjs' */

const FIRST = '文档'
/** What each tab draws. @type {[name: string, draw: (state: State, refresh: () => Promise<State>) => Children][]} */
const TABS = [
  [FIRST, documents],
  ['云函数', functions],
  ['存储', files],
  ['消息', messages],
  ['定时器', timers],
  ['故障', faults],
]
const tabs = new Map(TABS)

const [main, bar, clock, env] = [byId('main'), byId('tabs'), byId('now'), byId('env')]
let ahead = 0

async function refresh() {
  const state = await ask('state')
  ahead = state.now - Date.now()
  env.textContent = state.env
  return state
}

/** @param {string} name */
async function show(name) {
  for (const tab of bar.children) tab.setAttribute('aria-selected', String(tab.textContent === name))
  try {
    const state = await refresh()
    main.replaceChildren(...present([tabs.get(name)?.(state, refresh)].flat()))
  } catch (error) {
    main.replaceChildren(trouble(error))
  }
}

function go() {
  const name = decodeURIComponent(location.hash.slice(1))
  void show(tabs.has(name) ? name : FIRST)
}

for (const name of tabs.keys()) {
  const choose = () => {
    location.hash = name
  }
  bar.append(el('button', { role: 'tab', type: 'button', onclick: choose }, name))
}
setInterval(() => {
  clock.textContent = `云端时间 ${beijing(Date.now() + ahead)}`
}, 500)
addEventListener('hashchange', go)
go()
