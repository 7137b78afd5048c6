import type { Citation, ReadingBasis } from './basis'

/** A question that a passage leaves open: its readings by name (Chinese, as shown to people) and the one taken by default. */
export interface Axis<Name extends string> {
  readonly citation: Citation
  /** the question, in Chinese */
  readonly question: string
  readonly readings: Readonly<Record<Name, string>>
  readonly default: NoInfer<Name>
  /** a case in figures and days, and what it comes to under each reading */
  readonly example: Example<Name>
}

export interface Example<Name extends string> {
  readonly [given: string]: unknown
  readonly gives: Readonly<Record<Name, string | number>>
}

/** The basis of a rule that takes the reading `name`. The others come with it, in the order written. */
export function readingOf<Name extends string>(axis: Axis<Name>, name: NoInfer<Name>): ReadingBasis {
  const { instrument, article, quote } = axis.citation
  const others = Object.entries<string>(axis.readings).filter(([other]) => other !== name)
  return {
    kind: 'reading',
    instrument,
    article,
    quote,
    reading: axis.readings[name],
    others: others.map(([, text]) => text),
  }
}
