import { type Built, textOf } from './built'

/** What Taro hands to WeChat's view layer: a node's kind, its text, its children, and attributes under short names. */
interface Node {
  nn: string
  sid?: string
  v?: string
  cn?: Node[]
  [alias: string]: unknown
}

/** What a template makes of a node. */
export interface Element {
  /** by which an event names it */
  id: string
  tag: string
  attributes: Record<string, unknown>
  /** tap, touchmove */
  events: string[]
  /** those of them that go no further: under what catches touchmove, nothing scrolls */
  caught: string[]
  text: string
  children: Element[]
}

interface Template {
  tag: string
  attributes: [name: string, alias: string][]
  events: string[]
  caught: string[]
}

/** `base.wxml`, kind by kind. Templates of deeper levels repeat those of the first. */
export function templatesOf(built: Built): Map<string, Template> {
  const found = textOf(built, 'base.wxml').matchAll(/<template name="tmpl_0_(\w+)">\s*<([\w-]+)([^>]*)>/g)
  const all = new Map<string, Template>(
    [...found].map(([, kind = '', tag = '', rest = '']) => [
      kind,
      {
        tag,
        attributes: [...rest.matchAll(/([\w-]+)="\{\{(?:xs\.\w\()?i\.(\w+)/g)].map(([, name = '', alias = '']) => [
          name,
          alias,
        ]),
        events: [...rest.matchAll(/(?:bind|catch)(\w+)="eh"/g)].map(([, event = '']) => event),
        caught: [...rest.matchAll(/catch(\w+)="eh"/g)].map(([, event = '']) => event),
      },
    ]),
  )
  // An input is drawn by one template while it has the focus, and by another while it has not.
  for (const [kind, template] of all) if (kind.endsWith('_blur')) all.set(kind.replace('_blur', ''), template)
  return all
}

/** WeChat's page data, and what `setData` does to it: `root.cn.[0].v` is a place in it. */
export class PageData {
  readonly data: Record<string, unknown> = {}

  set(update: object): void {
    for (const [place, value] of Object.entries(update)) {
      const steps = place.split('.').map((step) => step.replace(/[[\]]/g, ''))
      const last = steps.pop() ?? ''
      let at = this.data
      for (const step of steps) {
        at[step] ??= {}
        at = at[step] as Record<string, unknown>
      }
      at[last] = value
    }
  }

  /** Draws it. @throws RangeError when a node has no template: WeChat would leave a hole there */
  draw(templates: ReadonlyMap<string, Template>): Element[] {
    const element = (node: Node): Element => {
      const template = templates.get(node.nn)
      if (!template) throw new RangeError(`no template for ${JSON.stringify(node).slice(0, 120)}`)
      const { tag, attributes, events, caught } = template
      const children = (node.cn ?? []).map(element)
      const said = attributes.filter(([, alias]) => node[alias] !== undefined && node[alias] !== '')
      return {
        id: node.sid ?? '',
        tag,
        attributes: Object.fromEntries(said.map(([name, alias]) => [name, node[alias]])),
        events,
        caught,
        text: node.v ?? children.map(({ text }) => text).join(''),
        children,
      }
    }
    return ((this.data.root as Node | undefined)?.cn ?? []).map(element)
  }
}

/** Every element, outer ones first. */
export const all = (elements: readonly Element[]): Element[] =>
  elements.flatMap((each) => [each, ...all(each.children)])

/**
 * How many of WeChat's components a page is made of. Taro's templates go so many levels deep; what is nested deeper is a component of
 * its own, with data of its own.
 */
export function componentsOf(built: Built, elements: readonly Element[], depth = 0): number {
  const levels = new Set([...textOf(built, 'base.wxml').matchAll(/"tmpl_(\d+)_\d+"/g)].map(([, level]) => level)).size
  const deeper = elements.map((each) => componentsOf(built, each.children, depth + 1))
  const here = depth > 0 && depth % levels === 0 ? elements.filter(({ tag }) => tag !== 'block').length : 0
  return deeper.reduce((sum, count) => sum + count, here)
}

/** The pieces of text on the screen, in reading order. */
export const textsOf = (elements: readonly Element[]): string[] =>
  all(elements)
    .filter(({ children, text }) => children.length === 0 && text.trim() !== '')
    .map(({ text }) => text)
