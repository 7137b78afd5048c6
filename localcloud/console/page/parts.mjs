// @ts-check
import { card, el, note, present, trouble } from './elements.mjs'

/** @import { Children } from './elements.mjs' */

/**
 * A part that asks for what it shows, at once and again when told.
 * @param {() => Promise<Node>} load
 * @returns {[part: HTMLElement, again: () => Promise<void>]}
 */
export function live(load) {
  const out = el('div')
  const again = () =>
    load().then(
      (node) => out.replaceChildren(node),
      (error) => out.replaceChildren(trouble(error)),
    )
  void again()
  return [out, again]
}

/**
 * A list to choose from beside what was chosen.
 * @template {{ name: string, count?: number }} Item
 * @param {string} title
 * @param {Item[]} items
 * @param {string} empty
 * @param {(item: Item) => Children} show
 */
export function chooser(title, items, empty, show) {
  const place = el('div', { className: 'stack' }, items.length ? [] : note(empty))
  const buttons = items.map((item) => {
    const count = item.count === undefined ? undefined : el('span', {}, String(item.count))
    const button = el('button', { type: 'button' }, item.name, count)
    button.onclick = () => {
      for (const other of buttons) other.setAttribute('aria-current', String(other === button))
      place.replaceChildren(...present([show(item)].flat()))
    }
    return button
  })
  buttons[0]?.click()
  return el('div', { className: 'split' }, card(title, el('div', { className: 'list' }, buttons)), place)
}
