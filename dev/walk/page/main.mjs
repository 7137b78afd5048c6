// The page 走一遍: the steps at the left, the app at the right. What is done is asked of the server, never remembered here.
const list = document.querySelector('#steps')
const progress = document.querySelector('#progress')
const app = document.querySelector('#app')
const stage = document.querySelector('.stage')

const desks = ['city-1', 'city-2', 'city-admin', 'district-haidian']
const again = 2000

/** Becomes this person, as the app keeps it, and opens the screen. */
async function open(who, address) {
  await fetch(`/dev/personas/${who}`, { method: 'POST' })
  localStorage.setItem('session', JSON.stringify(who))
  stage.classList.toggle('phone', !desks.includes(who))
  app.src = 'about:blank'
  app.onload = () => {
    app.onload = null
    app.src = address
  }
}

async function putForward(at) {
  await fetch('/dev/clock', { method: 'POST', body: JSON.stringify({ at }) })
  await look()
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const button = (words, main, onclick) =>
  element('button', { type: 'button', className: main ? 'main' : '', onclick }, words)

const timeOf = (at) =>
  new Date(at).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

function draw({ now, steps }) {
  const current = steps.find(({ done }) => !done)
  const count = steps.filter(({ done }) => done).length
  progress.textContent = current
    ? `做完 ${count} 步，共 ${steps.length} 步`
    : `${steps.length} 步都做完了，整个流程就是这样`
  const focused = document.activeElement?.dataset?.key
  list.replaceChildren(
    ...steps.map((step, nth) => {
      const isNow = step === current
      const buttons = []
      if (isNow) {
        if (step.notBefore > now)
          buttons.push(button(`把时钟拨到 ${timeOf(step.notBefore)}`, true, () => putForward(step.notBefore)))
        else buttons.push(button(`换成${step.label.split('，')[0]}，打开`, true, () => open(step.who, step.address)))
        if (step.also) buttons.push(button(step.also.words, false, () => open(step.also.who, step.also.address)))
      } else buttons.push(button('打开', false, () => open(step.who, step.address)))
      for (const [at, each] of buttons.entries()) each.dataset.key = `${step.id} ${at}`
      const words = element(
        'div',
        {},
        element('div', { className: 'title' }, step.title),
        element('p', {}, step.label),
        ...(isNow ? [element('p', {}, step.how)] : []),
        ...(isNow || step.done ? [element('div', { className: 'buttons' }, ...buttons)] : []),
      )
      const mark = element('div', { className: 'mark' }, step.done ? '✓' : String(nth + 1))
      if (step.done) mark.setAttribute('aria-label', '做完了')
      if (step.done) mark.setAttribute('role', 'img')
      const row = element(
        'li',
        { className: ['step', step.done && 'done', isNow && 'now'].filter(Boolean).join(' ') },
        mark,
        words,
      )
      row.dataset.step = step.id
      if (isNow) row.setAttribute('aria-current', 'step')
      return row
    }),
  )
  list.querySelector('.now')?.scrollIntoView({ block: 'nearest' })
  if (focused) document.querySelector(`[data-key="${focused}"]`)?.focus()
}

let shown = ''
async function look() {
  const reply = await fetch('/dev/walk/steps')
  if (!reply.ok) return
  const text = await reply.text()
  const found = JSON.parse(text)
  // drawn anew only when something is different: a button under the finger stays where it is
  const same = JSON.stringify({ ...found, now: found.steps.filter(({ notBefore }) => notBefore > found.now).length })
  if (same === shown) return
  shown = same
  draw(found)
}

async function keepLooking() {
  if (!document.hidden) await look().catch(() => undefined)
  setTimeout(keepLooking, again)
}
keepLooking()
