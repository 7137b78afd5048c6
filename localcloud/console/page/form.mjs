// @ts-check
import { el, present, trouble } from './elements.mjs'

/** @import { Children } from './elements.mjs' */

/**
 * @param {string} name
 * @param {string} label
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} input
 */
export const field = (name, label, input, className = '') =>
  el('label', { className }, label, Object.assign(input, { name }))

/** @param {string} value */
export const area = (value) => el('textarea', { value, spellcheck: false })

/**
 * @param {number | ''} value
 * @param {{ min?: number, max?: number, step?: 'any' }} [limits]
 */
export const number = (value, limits = {}) =>
  Object.assign(el('input', { type: 'number' }), { ...limits, value: String(value) })

/** @param {[value: string, words: string][]} choices */
export const options = (choices) =>
  el(
    'select',
    {},
    choices.map(([value, words]) => el('option', { value }, words)),
  )

/**
 * A form whose outcome, good or bad, is shown below it.
 * @param {HTMLElement[]} fields
 * @param {string} action
 * @param {(values: Record<string, string>) => Promise<Children | void>} submit
 */
export function form(fields, action, submit) {
  const out = el('div', { className: 'out' })
  const button = el('button', { className: fields.length > 0 ? 'main' : '' }, action)
  const node = el('form', {}, ...fields, button)
  node.onsubmit = async (event) => {
    event.preventDefault()
    button.disabled = true
    try {
      const values = Object.fromEntries([...new FormData(node)].map(([name, value]) => [name, String(value)]))
      const outcome = await submit(values)
      out.replaceChildren(...present([outcome ?? undefined].flat()))
    } catch (error) {
      out.replaceChildren(trouble(error))
    }
    button.disabled = false
  }
  return { node, box: el('div', {}, node, out) }
}
