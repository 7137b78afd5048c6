/** What every section of the page is made of: runs in the browser, plain JavaScript. Content is set as text, never as markup. */
export const elements = `
const ask = async (name, body = {}) => {
  const response = await fetch('/console/' + name, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const { value, code, message } = await response.json()
  if (code) throw new Error(code + '：' + message)
  return value
}
const el = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props)
  node.append(...children.flat().filter((child) => child !== undefined && child !== null))
  return node
}
const beijing = (ms) => new Date(ms + 8 * 3600e3).toISOString().replace('T', ' ').slice(0, 19)
const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2))
const NUMBERS = ['$numberInt', '$numberLong', '$numberDouble']
const plain = (_key, value) => {
  const number = NUMBERS.find((key) => value !== null && typeof value === 'object' && key in value)
  return number ? Number(value[number]) : value
}
const note = (words) => el('p', { className: 'note' }, words)
const trouble = (error) => el('p', { className: 'bad', role: 'alert' }, error.message)
const pre = (value) => el('pre', {}, text(value))
const parse = (value, otherwise) => {
  if (value.trim() === '') return otherwise
  try {
    return JSON.parse(value)
  } catch {
    throw new Error('这里要写 JSON：' + value)
  }
}
const card = (title, ...children) => el('section', { className: 'card' }, title && el('h2', {}, title), ...children)
const cellOf = (value) => (value instanceof Node || typeof value === 'string' ? value : typeof value === 'number' ? String(value) : pre(value ?? ''))
const table = (heads, rows, empty) =>
  rows.length === 0
    ? note(empty)
    : el('div', { className: 'scroll' }, el('table', {},
        el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
        el('tbody', {}, rows.map((row) => el('tr', {}, row.map((cell) => el('td', {}, cellOf(cell))))))))
const field = (name, label, input, className = '') => el('label', { className }, label, Object.assign(input, { name }))
const area = (value) => el('textarea', { value, spellcheck: false })
const number = (value, more = {}) => el('input', { type: 'number', value, ...more })
const options = (names) => el('select', {}, names.map((name) => (Array.isArray(name) ? el('option', { value: name[0] }, name[1]) : el('option', {}, name))))
/** A form whose outcome, good or bad, is shown below it. */
const form = (fields, action, submit) => {
  const out = el('div', { className: 'out' })
  const button = el('button', { className: fields.length > 0 ? 'main' : '' }, action)
  const node = el('form', {}, ...fields, button)
  node.onsubmit = async (event) => {
    event.preventDefault()
    button.disabled = true
    try {
      out.replaceChildren(...[await submit(Object.fromEntries(new FormData(node)))].flat().filter(Boolean))
    } catch (error) {
      out.replaceChildren(trouble(error))
    }
    button.disabled = false
  }
  return el('div', {}, node, out)
}
/** A part that asks for what it shows, at once and again when told. */
const live = (load) => {
  const out = el('div')
  const again = () => load().then((node) => out.replaceChildren(node), (error) => out.replaceChildren(trouble(error)))
  again()
  return [out, again]
}
`
