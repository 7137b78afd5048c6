import { type Asked, narrowed, nothingAsked } from './asked'
import type { Filters } from './filter'
import type { Answer } from './find'

/** What narrows an answer: the words, the ring, or a row of the filters. All of them must hold. */
export type Condition = 'text' | 'near' | keyof Filters

const conditions: readonly Condition[] = [
  'text',
  'near',
  'openNow',
  'freeOfCharge',
  'modes',
  'categories',
  'kinds',
  'specialities',
  'districts',
]

/** Those that are asked for. */
export const conditionsOf = (asked: Asked): Condition[] => conditions.filter((each) => holds(asked, each))

function holds({ text, near, filters }: Asked, condition: Condition): boolean {
  if (condition === 'text') return text.trim() !== ''
  if (condition === 'near') return near
  const wanted = filters[condition]
  return typeof wanted === 'object' ? wanted.length > 0 : wanted === true
}

/** The same without one of them. */
export function without(asked: Asked, condition: Condition): Asked {
  if (condition === 'text') return { ...asked, text: '' }
  if (condition === 'near') return { ...asked, near: false }
  return narrowed(asked, { [condition]: undefined })
}

/** One that was chosen among others in its row, and can be taken out alone. */
export type Choice = { condition: Exclude<Condition, 'text'>; value?: string }

/** Every filter that is on, one by one; the words stand in the search box. */
export function choicesOf(asked: Asked): Choice[] {
  return conditionsOf(asked).flatMap((condition): Choice[] => {
    if (condition === 'text') return []
    const wanted = condition === 'near' ? true : asked.filters[condition]
    return typeof wanted === 'object' ? wanted.map((value) => ({ condition, value })) : [{ condition }]
  })
}

export function withoutChoice(asked: Asked, { condition, value }: Choice): Asked {
  const wanted = condition === 'near' ? undefined : asked.filters[condition]
  if (typeof wanted !== 'object') return without(asked, condition)
  return narrowed(asked, { [condition]: wanted.filter((each) => each !== value) })
}

/** All filters off; the words stay. */
export const cleared = ({ text }: Asked): Asked => ({ ...nothingAsked, text })

/** What an answer would be if one condition alone were dropped. */
export interface Change {
  condition: Condition
  /** how many it would have */
  many: number
  first: Answer['rows'][number] | undefined
}

/**
 * What each single change would bring, in the order of the conditions, those that bring nothing new included.
 * @param find answers a question as the list does
 */
export const changesOf = (asked: Asked, find: (asked: Asked) => Answer): Change[] =>
  conditionsOf(asked).map((condition) => {
    const { rows } = find(without(asked, condition))
    return { condition, many: rows.length, first: rows[0] }
  })
