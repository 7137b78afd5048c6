import { type Asked, narrowed, nothingAsked, rings } from './asked'
import { type Filters, openings } from './filter'
import type { Answer } from './find'

/** What narrows an answer: the words, the ring, or a row of the filters. All of them must hold. */
export type Condition = 'text' | 'near' | keyof Filters

const conditions: readonly Condition[] = [
  'text',
  'near',
  'open',
  'seat',
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
  if (condition === 'near') return near !== null
  const wanted = filters[condition]
  return typeof wanted === 'object' ? wanted.length > 0 : Boolean(wanted)
}

/** The same without one of them. */
export function without(asked: Asked, condition: Condition): Asked {
  if (condition === 'text') return { ...asked, text: '' }
  if (condition === 'near') return { ...asked, near: null }
  return narrowed(asked, { [condition]: undefined })
}

/** One that was chosen among others in its row, and can be taken out alone. */
export type Choice = { condition: Exclude<Condition, 'text'>; value?: string }

/** Every filter that is on, one by one; the words stand in the search box. */
export function choicesOf(asked: Asked): Choice[] {
  return conditionsOf(asked).flatMap((condition): Choice[] => {
    if (condition === 'text') return []
    if (condition === 'near') return [{ condition, value: String(asked.near) }]
    const wanted = asked.filters[condition]
    if (typeof wanted === 'object') return wanted.map((value) => ({ condition, value }))
    return [{ condition, ...(typeof wanted === 'string' && { value: wanted }) }]
  })
}

export function withoutChoice(asked: Asked, { condition, value }: Choice): Asked {
  const wanted = condition === 'near' ? undefined : asked.filters[condition]
  if (typeof wanted !== 'object') return without(asked, condition)
  return narrowed(asked, { [condition]: wanted.filter((each) => each !== value) })
}

/** All filters off; the words stay. */
export const cleared = ({ text }: Asked): Asked => ({ ...nothingAsked, text })

/** The same with one of them a step wider each time, where it comes in steps. */
function* wider(asked: Asked, condition: Condition): Generator<Asked> {
  const { near, filters } = asked
  if (condition === 'near') for (const ring of after(rings, near)) yield { ...asked, near: ring }
  if (condition === 'open') for (const open of after(openings, filters.open)) yield narrowed(asked, { open })
}

const after = <T>(steps: readonly T[], step: T | null | undefined) => steps.slice(steps.indexOf(step as T) + 1)

/** What an answer would be if one condition alone were other than it is. */
export interface Change {
  condition: Condition
  /** a step wider, or not asked for at all */
  way: 'loosen' | 'drop'
  /** the question that it comes to */
  asked: Asked
  /** how many it would have */
  many: number
  first: Answer['rows'][number] | undefined
}

/**
 * What each single change would bring, in the order of the conditions. Of one that comes in steps the first that brings more is there;
 * dropping it as well, unless that brings no more than the step. One that brings nothing new when it is dropped is included.
 * @param find answers a question as the list does
 */
export function changesOf(asked: Asked, find: (asked: Asked) => Answer): Change[] {
  const now = find(asked).rows.length
  return conditionsOf(asked).flatMap((condition) => {
    const changed = (way: Change['way'], to: Asked): Change => {
      const { rows } = find(to)
      return { condition, way, asked: to, many: rows.length, first: rows[0] }
    }
    const drop = changed('drop', without(asked, condition))
    if (drop.many <= now) return [drop]
    for (const to of wider(asked, condition)) {
      const step = changed('loosen', to)
      if (step.many > now) return step.many < drop.many ? [step, drop] : [step]
    }
    return [drop]
  })
}
