import type { Row } from './expectations/row'
import type { Law } from './modules'
import { numeralsIn } from './numerals'
import { citationAt, figures } from './walk'

/** What is wrong with the figure of `row`: another value, or not printed where it stands. Empty when nothing is. */
export function rowFindings(law: Law, [path, value, printed]: Row): string[] {
  const { contents } = law.index
  const actual = at(contents, path)
  if (actual !== value) return [`${path} is ${String(actual)}, not ${value}`]
  if (printed === null) return []
  const cited = citationAt(contents, path)
  const context = path.endsWith('.period') || path.endsWith('.until') ? passageOf(law, path) : cited?.quote
  if (!context?.includes(printed)) return [`${path}: “${printed}” is not in its quote`]
  return reads(printed, value) ? [] : [`${path}: “${printed}” does not say ${value}`]
}

/** Figures that no expectation speaks of: a number may not enter the law without its words. */
export function unexpected(law: Law, rows: readonly Row[]): string[] {
  const known = new Set(rows.map(([path]) => path))
  return [...figures(law.index.contents)].map(([path]) => path).filter((path) => !known.has(path))
}

/** Does `printed` say `value`? A date by its parts; the end of a period by its year. */
function reads(printed: string, value: number | string): boolean {
  if (value === printed) return true
  const numerals = numeralsIn(printed)
  if (typeof value === 'number') return numerals.includes(value)
  const parts = value.split('-').map(Number)
  return value.endsWith('-12-31') && numerals.length === 1
    ? numerals[0] === parts[0]
    : parts.length === 3 && parts.every((part) => numerals.includes(part))
}

/** The words of the whole passage: a period is often printed at the head of a sentence whose middle is quoted. */
function passageOf(law: Law, path: string): string | undefined {
  const cited = citationAt(law.index.contents, path)
  if (!cited) return undefined
  return law.library.passages[cited.instrument].find((passage) => passage.at === cited.article)?.paragraphs.join('\n')
}

const at = (root: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], root)
