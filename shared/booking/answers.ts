import { choicesOf, type Question } from '../directory/question'
import type { QuestionId } from '../ids'
import { limits } from '../limits'

/** What one question was answered with: a text, or what was chosen. None: it was left open. */
export type Values = string[]

/** An answer beside its question as it was asked, whatever the station asks later. */
export interface Answer {
  questionId: QuestionId
  asked: string
  values: Values
}

/** What a booking says of the questions of its service, and which version of them it was. */
export interface Intake {
  version: number
  answers: readonly Answer[]
}

/** An answer that an enterprise let us keep, for questions in the same words. */
export type KeptAnswer = Omit<Answer, 'questionId'>

/** So many are kept for an enterprise, the latest. Product rule. */
export const KEPT_ANSWERS = 30

/** Whether a question can be answered so, once it is answered at all. */
export function fits(question: Question, values: Values): boolean {
  const choices = choicesOf(question)
  const most = question.kind === 'many' ? limits.intake.choices : 1
  if (values.length > most || new Set(values).size !== values.length) return false
  return values.every(
    (value) => value !== '' && (choices ? choices.includes(value) : value.length <= limits.intake.answer),
  )
}

/** What questions in the same words were answered with, as far as it still is an answer. */
export const prefilled = (questions: readonly Question[], kept: readonly KeptAnswer[]): Map<QuestionId, Values> =>
  new Map(
    questions.flatMap((question) => {
      const values = kept.find(({ asked }) => asked === question.text)?.values ?? []
      return values.length > 0 && fits(question, values) ? [[question.id, values] as const] : []
    }),
  )

/** What is kept after these: of questions in the same words the latest answer. */
export const remembered = (kept: readonly KeptAnswer[], answers: readonly Answer[]): KeptAnswer[] => {
  const latest = answers.map(({ asked, values }) => ({ asked, values }))
  const others = kept.filter(({ asked }) => latest.every((each) => each.asked !== asked))
  return [...latest, ...others].slice(0, KEPT_ANSWERS)
}
