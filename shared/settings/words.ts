import type { Entry, Value } from './entry'

/** What a setting is called: the question that a text leaves open, or the parameter's name. */
export const nameOfSetting = (entry: Entry): string =>
  entry.kind === 'operator' ? entry.parameter.basis.parameter : entry.axis.question

/** Whether a name holds each of some words, in any order and case: as the database looks through a text (`by-words.ts`). */
export function holdsWords(name: string, words: readonly string[]): boolean {
  const folded = name.toLowerCase()
  return words.every((word) => folded.includes(word.toLowerCase()))
}

/** A value as people read it. */
export function valueText(entry: Entry, value: Value): string {
  if (entry.kind === 'reading') return entry.axis.readings[String(value)] ?? ''
  const { parameter } = entry
  if (parameter.type === 'choice') return parameter.choices[String(value)] ?? ''
  if (parameter.type === 'day') return String(value)
  return value === null ? parameter.meanwhile : `${value} 个${parameter.unit}`.replace('个天', '天')
}
