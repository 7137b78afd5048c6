import { refused } from '../decision'
import type { Service } from '../directory/carrier'
import type { QuestionId } from '../ids'
import { productRules } from '../law/product-rules'
import { type Answer, fits, type Intake, type Values } from './answers'

/** `changed`: other questions than those that were answered; `unfit`: no question of it, or no answer to it. */
export const intakeRefusals = ['changed', 'missing', 'unfit'] as const

/** What is answered, and to which version of the questions. */
export interface Given {
  version: number
  answers: readonly { questionId: QuestionId; values: Values }[]
}

const nothing: Given = { version: 0, answers: [] }

/** The answers to the questions as the service asks them now (B4): those that have to be, each to its question. */
export function decideIntake(
  { questions = [], questionsVersion = 0 }: Pick<Service, 'questions' | 'questionsVersion'>,
  given = nothing,
) {
  const said = given.answers.filter(({ values }) => values.length > 0)
  // who is asked nothing and says nothing need not know since when
  if (questions.length === 0 && said.length === 0) return { accepted: true as const, intake: null }
  const no = (reason: (typeof intakeRefusals)[number], questionId?: QuestionId) =>
    refused('INTAKE_REFUSED', productRules.questionsAnswered, { reason, ...(questionId && { questionId }) })
  if (given.version !== questionsVersion) return no('changed')
  const answers: Answer[] = []
  for (const question of questions) {
    const values = said.find(({ questionId }) => questionId === question.id)?.values ?? []
    if (!fits(question, values)) return no('unfit', question.id)
    if (values.length > 0) answers.push({ questionId: question.id, asked: question.text, values })
    else if (question.required) return no('missing', question.id)
  }
  // an answer to what is not asked, or a second one
  if (answers.length !== said.length) return no('unfit')
  const intake: Intake | null = answers.length > 0 ? { version: questionsVersion, answers } : null
  return { accepted: true as const, intake }
}
