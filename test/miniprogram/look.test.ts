import { existsSync } from 'node:fs'
import path from 'node:path'
import { kindIds } from '@shared/directory/kinds'
import { describe, expect, it } from 'vitest'
import { iconNames } from '@/ui/icon/icon-name'
import { filesEnding, read, root } from './sources'

const tokens = read('styles/tokens.scss')

/** The colours of one theme by token. */
function coloursOf(theme: 'light' | 'dark'): Map<string, string> {
  const block = new RegExp(`@mixin ${theme} \\{(.*?)\\n\\}`, 's').exec(tokens)?.[1] ?? ''
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gi)].map(([, name, colour]) => [name!, colour!]))
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(r!) + 0.7152 * linear(g!) + 0.0722 * linear(b!)
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

const inks = ['color-text', 'color-text-2', 'color-text-3', 'color-primary', 'color-good', 'color-warn', 'color-bad']
const grounds = ['color-bg', 'color-surface', 'color-surface-2']
const soft = ['primary', 'good', 'warn', 'bad'].flatMap((tone) => [
  [`color-${tone}`, `color-${tone}-soft`],
  ['color-text', `color-${tone}-soft`],
])
/** The colour of each kind's mark, by the class that gives it. */
const markOf = new Map(
  [...read('ui/mark/mark.module.scss').matchAll(/((?:\.\w+,?\s+)+)\{\s*background: var\(--([\w-]+)\)/g)].flatMap(
    ([, classes, token]) => [...classes!.matchAll(/\.(\w+)/g)].map(([, name]) => [name!, token!] as const),
  ),
)
const marks = [...markOf.values()].map((token) => ['kind-on', token])
const pairs = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground])),
  ...soft,
  ...marks,
  ['color-on-primary', 'color-primary'],
]

describe('the look', () => {
  it.each(['light', 'dark'] as const)('can be read in the %s theme: every text at 4.5:1 or better', (theme) => {
    const colours = coloursOf(theme)
    const ratios = pairs.map(
      ([ink, ground]) => [`${ink} on ${ground}`, contrast(colours.get(ink!)!, colours.get(ground!)!)] as const,
    )
    expect(ratios.filter(([, ratio]) => !(ratio >= 4.5))).toEqual([])
  })

  it('knows a contrast when it sees one', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('takes every colour from the tokens', () => {
    const styles = filesEnding('.module.scss')
    expect(styles.length).toBeGreaterThan(20)
    const coloured = styles.flatMap((file) =>
      [...read(file).matchAll(/#[0-9a-f]{3,8}\b|rgba?\([^)]*\)/gi)].map(([colour]) => `${file}: ${colour}`),
    )
    // A scanner needs white around the code in every theme; a browser's backdrop lies outside the elements that carry tokens.
    const allowed = ['ui/ticket/ticket.module.scss: #fff', 'ui/base/modal.module.scss: rgba(12, 20, 20, 0.52)']
    expect(coloured.filter((each) => !allowed.includes(each))).toEqual([])
  })

  it('has for every kind a mark with a colour of both themes, and a pin for WeChat’s map', () => {
    expect([...markOf.keys()].toSorted()).toEqual(kindIds.toSorted())
    for (const theme of ['light', 'dark'] as const)
      expect([...markOf.values()].filter((token) => !coloursOf(theme).has(token))).toEqual([])
    const pin = (kind: string) => path.join(root, `packages/find/map/pins/${kind}.png`)
    expect(kindIds.filter((kind) => !existsSync(pin(kind)))).toEqual([])
  })

  it('has a drawing for every icon name and a name for every drawing', () => {
    const drawn = [...read('ui/icon/_paths.scss').matchAll(/^ {2}["'](\w+)["']:/gm)].map(([, name]) => name)
    expect(drawn.sort()).toEqual([...iconNames].sort())
  })
})
