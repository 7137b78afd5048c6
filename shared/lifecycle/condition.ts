import { isLocalDate, type LocalDate } from '../calendar/local-date'
import { lastDayOfYears } from '../calendar/years'
import type { Basis } from '../law/basis'
import type { SoftWord } from '../law/rule'
import { settingBasis } from '../settings/basis'
import { dueOf, isPast, type Unit } from './clock'
import type { Form } from './form'
import type { AxisName, Terms, WhenRead } from './terms'

/**
 * What a condition asks of a form. `measure` looks at one field: at its figure, at the completed years since its day, or at how many of
 * `among` it names; `open` (等) leaves what is not named to a person. `judgement` is a person's from the start.
 */
export type Test =
  | { readonly kind: 'measure'; readonly field: string; readonly as: 'figure' | 'years'; readonly least: number }
  | { readonly kind: 'measure'; readonly field: string; readonly as: 'yes' | 'filled' }
  /** filed so long after the day in the field, at the latest */
  | {
      readonly kind: 'measure'
      readonly field: string
      readonly as: 'within'
      readonly count: number
      readonly unit: Unit
      readonly sameDay?: WhenRead
    }
  | {
      readonly kind: 'measure'
      readonly field: string
      readonly as: 'named'
      readonly among: readonly string[]
      readonly least: number
      readonly open?: true
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Test[] }
  | { readonly kind: 'when'; readonly given: Test; readonly test: Test }
  | { readonly kind: 'judgement' }

/** A hard condition refuses; one under a word that leaves room (一般 …) warns, and a person may let it pass with a reason. */
export type Force =
  | { readonly kind: 'hard' }
  /** it refuses nobody: whoever decides (视情) is told how it stands */
  | { readonly kind: 'noted' }
  | { readonly kind: 'soft'; readonly word: SoftWord }
  /** open in the text: soft, unless one of the readings `hard` is taken */
  | { readonly kind: 'by-reading'; readonly axis: AxisName; readonly hard: readonly string[]; readonly word: SoftWord }

/** One condition of a text, as a value. */
export interface Condition {
  readonly id: string
  /** in words, for the checklist */
  readonly text: string
  /** `filing`: it has to hold when the application is filed, and is looked at again at every review; `review`: at a review alone */
  readonly stage: 'filing' | 'review'
  readonly test: Test
  readonly force: Force
  readonly basis: Basis
}

export const hardForce: Force = { kind: 'hard' }

export const isHard = ({ force }: Condition, terms: Terms): boolean =>
  force.kind === 'hard' || (force.kind === 'by-reading' && force.hard.includes(String(terms[force.axis])))

/** What it stands on, with the reading that is taken. */
export function basisOf({ force, basis }: Condition, terms: Terms): Basis {
  if (force.kind !== 'by-reading') return basis
  return settingBasis(force.axis, terms)
}

/** `missing`: the form does not say; `judge`: a person has to. */
export type Outcome = 'met' | 'unmet' | 'missing' | 'judge'

/** What a form comes to by itself on a day. */
export function outcomeOf(test: Test, form: Form, on: LocalDate, terms: Terms): Outcome {
  switch (test.kind) {
    case 'judgement':
      return 'judge'
    case 'all':
      return worst(test.of.map((each) => outcomeOf(each, form, on, terms)))
    case 'any':
      return best(test.of.map((each) => outcomeOf(each, form, on, terms)))
    case 'when': {
      const given = outcomeOf(test.given, form, on, terms)
      if (given === 'unmet') return 'met'
      return given === 'met' ? outcomeOf(test.test, form, on, terms) : given
    }
    case 'measure':
      return measured(test, form, on, terms)
  }
}

/** Whether it asks anything of this form at all: one that holds in a case alone does not outside it. */
export const isAsked = (test: Test, form: Form, on: LocalDate, terms: Terms): boolean =>
  test.kind !== 'when' || outcomeOf(test.given, form, on, terms) !== 'unmet'

const order: readonly Outcome[] = ['unmet', 'missing', 'judge', 'met']
const worst = (found: readonly Outcome[]): Outcome => order.find((each) => found.includes(each)) ?? 'met'
const bestOrder: readonly Outcome[] = ['met', 'judge', 'missing', 'unmet']
const best = (found: readonly Outcome[]): Outcome => bestOrder.find((each) => found.includes(each)) ?? 'unmet'

function measured(test: Test & { kind: 'measure' }, form: Form, on: LocalDate, terms: Terms): Outcome {
  const value = form[test.field]
  if (value === undefined || value === '') return 'missing'
  switch (test.as) {
    case 'filled':
      return 'met'
    case 'yes':
      return value === true ? 'met' : 'unmet'
    case 'figure':
      return typeof value === 'number' && value >= test.least ? 'met' : 'unmet'
    case 'years':
      if (typeof value !== 'string' || !isLocalDate(value)) return 'unmet'
      return lastDayOfYears(value, test.least, 'same-day') < on ? 'met' : 'unmet'
    case 'within': {
      if (typeof value !== 'string' || !isLocalDate(value)) return 'missing'
      return isPast(dueOf(test, value, terms), on) ? 'unmet' : 'met'
    }
    case 'named': {
      const chosen = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : []
      const named = chosen.filter((each) => test.among.includes(each)).length
      if (named >= test.least) return 'met'
      return test.open && chosen.length >= test.least ? 'judge' : 'unmet'
    }
  }
}
