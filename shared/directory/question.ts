import type { QuestionId } from '../ids'

/** A short text, one or several of the choices, yes or no. */
export const questionKinds = ['text', 'one', 'many', 'yes'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** What a station asks before an appointment of a service (B4). */
export interface Question {
  id: QuestionId
  text: string
  kind: QuestionKind
  /** of `one` and `many` */
  choices?: readonly string[]
  /** left out: it may be left open */
  required?: true
  hint?: string
}

const yesNo = ['是', '否'] as const

/** What it can be answered with; null: whatever is typed. */
export const choicesOf = ({ kind, choices = [] }: Question): readonly string[] | null =>
  kind === 'text' ? null : kind === 'yes' ? yesNo : choices

/** Whether the same is asked in the same words, order and all. */
export const asksTheSame = (one: readonly Question[] = [], other: readonly Question[] = []): boolean =>
  JSON.stringify(one.map(said)) === JSON.stringify(other.map(said))

const said = ({ id, text, kind, choices = [], required, hint = '' }: Question) => [
  ...[id, text, kind, Boolean(required), hint],
  choices,
]
