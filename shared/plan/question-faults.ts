import type { Question } from '../directory/question'
import type { Bounded } from './bounds'

const ID = /^[A-Za-z\d-]{1,40}$/
/** Numbers of papers and cards, and secrets: nothing that an appointment needs. Product rule `questionsFew`. */
const PAPERS = /身份证|护照|银行卡|证件号|密码|验证码/

/** How many there are, and how many choices each of them gives. */
export const countsOfQuestions = (questions: readonly Question[]): [Bounded, number][] => [
  ['questions', questions.length],
  ...questions.flatMap(({ kind, choices = [] }): [Bounded, number][] =>
    kind === 'one' || kind === 'many' ? [['choices', choices.length]] : [],
  ),
]

/** What of the questions of a service cannot be asked as it is written. */
export function questionFaults(questions: readonly Question[]) {
  const wrong = {
    question: questions.some(({ id, text }) => !ID.test(id) || !text.trim()),
    'question-twice': alike(questions.map(({ id }) => id)) || alike(questions.map(({ text }) => text.trim())),
    choice: questions.some(({ choices = [] }) => choices.some((choice) => !choice.trim()) || alike(choices)),
    papers: questions.some(({ text, hint = '', choices = [] }) => PAPERS.test([text, hint, ...choices].join(' '))),
  }
  return (Object.keys(wrong) as (keyof typeof wrong)[]).filter((kind) => wrong[kind])
}

const alike = (texts: readonly string[]) => new Set(texts).size !== texts.length
