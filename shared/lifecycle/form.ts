import { isLocalDate } from '../calendar/local-date'
import { isNameVisible } from '../text/visible'
import { placeIn } from './place-answer'

/** What somebody fills in: one answer for each field, and none where nothing was said. */
export type FormAnswer = string | number | boolean | readonly string[]
export type Form = Readonly<Record<string, FormAnswer>>

interface Described {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** without it nothing is filed */
  readonly required?: true
  /** between whoever filled it in and the officers: the holder is not shown it */
  readonly kept?: true
}

/** A field of a form: what is asked, and of what type the answer is. */
export type Field = Described &
  /** `name`: by which somebody is told apart, so every character can be seen (T24) */
  (
    | { readonly type: 'text'; readonly most: number; readonly name?: true }
    | { readonly type: 'figure'; readonly unit: string; readonly most: number }
    | { readonly type: 'date' }
    /** a point of the map (`place-answer.ts`) */
    | { readonly type: 'place' }
    | { readonly type: 'yes' }
    | { readonly type: 'one'; readonly options: readonly string[] }
    /** `open`: something else may be added in words (等) */
    | { readonly type: 'many'; readonly options: readonly string[]; readonly open?: true }
  )

const longestOther = 40
const mostChosen = 30

/** Whether an answer is of its field's type; an empty one is none, and fits. */
export function fits(field: Field, answer: FormAnswer): boolean {
  switch (field.type) {
    case 'text':
      return typeof answer === 'string' && answer.length <= field.most && (!field.name || isNameVisible(answer))
    case 'figure':
      return typeof answer === 'number' && answer >= 0 && answer <= field.most
    case 'date':
      return typeof answer === 'string' && (answer === '' || isLocalDate(answer))
    case 'place':
      return answer === '' || placeIn(answer) !== null
    case 'yes':
      return typeof answer === 'boolean'
    case 'one':
      return typeof answer === 'string' && (answer === '' || field.options.includes(answer))
    case 'many':
      return (
        Array.isArray(answer) &&
        answer.length <= mostChosen &&
        (answer as readonly string[]).every(
          (each) => field.options.includes(each) || (field.open === true && each.length <= longestOther),
        )
      )
  }
}

/** The fields whose answers do not fit, and answers that belong to no field. */
export function misfits(fields: readonly Field[], form: Form): string[] {
  const known = new Map(fields.map((field) => [field.id, field]))
  return Object.entries(form).flatMap(([id, answer]) => {
    const field = known.get(id)
    return field && fits(field, answer) ? [] : [id]
  })
}

const isEmpty = (answer: FormAnswer | undefined) =>
  answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)

/** The fields that have to be filled in and are not. */
export const unanswered = (fields: readonly Field[], form: Form): string[] =>
  fields.filter(({ id, required }) => required && isEmpty(form[id])).map(({ id }) => id)
