import { pledgeWords } from '../copy/pledges'
import type { Form } from '../lifecycle/form'
import { type Measure, measures } from './pledge'
import { pledgeDays } from './pledge-days'

/** What a station's form says: which promise, in which words and how long it has; `next` null: it makes that one no more. */
interface Said {
  measure: Measure
  next: { text: string; workingDays: number } | null
}

/** Null: it says nothing that could be published. */
export function pledgeOf({ promise, within, words }: Form): Said | null {
  const measure = measures.find((each) => pledgeWords.measures[each] === promise)
  if (!measure) return null
  if (within === pledgeWords.ended) return { measure, next: null }
  const workingDays = pledgeDays.find((days) => pledgeWords.within(days) === within)
  const text = typeof words === 'string' ? words.trim() : ''
  return workingDays && text !== '' ? { measure, next: { text, workingDays } } : null
}
