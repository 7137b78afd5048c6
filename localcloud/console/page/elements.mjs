// @ts-check
/** What every section of the page is made of. Content is set as text, never as markup. */
import { text } from './values.mjs'

/** @typedef {Node | string | undefined | null} Child */
/** @typedef {Child | Child[]} Children */

/** The page has it: an element that the script is written for. @param {string} id */
export function byId(id) {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no element ${id}`)
  return found
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} [props]
 * @param {Children[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const el = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props)
  node.append(...present(children.flat()))
  return node
}

/** @param {Child[]} children */
export const present = (children) => children.filter((child) => child !== undefined && child !== null)

/** @param {string} words */
export const note = (words) => el('p', { className: 'note' }, words)

/** @param {unknown} error */
export const trouble = (error) =>
  el('p', { className: 'bad', role: 'alert' }, error instanceof Error ? error.message : String(error))

/** @param {unknown} value */
export const pre = (value) => el('pre', {}, text(value))

/** @param {string[]} words */
export const chips = (words) =>
  el(
    'div',
    { className: 'chips' },
    words.map((each) => el('span', {}, each)),
  )

/**
 * @param {string} title empty for none
 * @param {Children[]} children
 */
export const card = (title, ...children) =>
  el('section', { className: 'card' }, title ? el('h2', {}, title) : undefined, ...children)

/** @param {unknown} value */
const cellOf = (value) => {
  if (value instanceof Node || typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : pre(value ?? '')
}

/**
 * @param {string[]} heads
 * @param {unknown[][]} rows
 * @param {string} empty what is said instead of no rows
 */
export function table(heads, rows, empty) {
  if (rows.length === 0) return note(empty)
  const head = el(
    'tr',
    {},
    heads.map((each) => el('th', { scope: 'col' }, each)),
  )
  const body = rows.map((row) =>
    el(
      'tr',
      {},
      row.map((cell) => el('td', {}, cellOf(cell))),
    ),
  )
  return el('div', { className: 'scroll' }, el('table', {}, el('thead', {}, head), el('tbody', {}, body)))
}
