import { fits, prefilled, type Values } from '@shared/booking/answers'
import { isNumber } from '@shared/booking/decide-mode'
import { isVisitor } from '@shared/booking/details'
import type { Mode, Service } from '@shared/directory/carrier'
import type { Question } from '@shared/directory/question'
import type { EnterpriseId, QuestionId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { changed, queryOf } from '@/api/query'
import { useDraft } from '@/api/use-draft'
import { said as words } from '@/copy/said'
import { refusedWith } from '@/platform/envelope'
import { jumpTo } from '@/platform/jump'

interface Draft {
  note: string
  mode: Mode | undefined
  address: string
  number: string
  answers: Record<QuestionId, Values>
  /** undefined: as it was the last time */
  keep: boolean | undefined
  /** null: who books comes */
  visitor: string | null
}
const blank: Draft = { note: '', mode: undefined, address: '', number: '', answers: {}, keep: undefined, visitor: null }

/** Why nobody can be called so. */
export const visitorProblem = (visitor: string | null): string | undefined =>
  visitor?.trim() === '' ? words.noVisitor : visitor && !isVisitor(visitor) ? words.notName : undefined

/** Where the field of something that is said stands. */
export const placeOf = (part: 'address' | 'number' | 'visitor' | QuestionId) => `said-${part}`

/**
 * What is said of an appointment before it is booked: how and where, what is needed, the answers and who comes. What was typed is kept
 * on the device; a question that nobody has touched begins with what the enterprise let us keep.
 * @param name under which the draft is kept
 * @param error why it was not taken: what the service asks may have changed, and is asked for again
 */
export function useSaid(
  name: string,
  service: Service | undefined,
  enterpriseId: EnterpriseId | undefined,
  error: unknown,
) {
  const [draft, change, forget] = useDraft(name, blank)
  const [tried, setTried] = useState(false)
  const { questions = [], questionsVersion = 0, modes = [] } = service ?? {}
  const asked = enterpriseId !== undefined && questions.length > 0 ? { enterpriseId } : null
  const { data: kept } = useQuery(queryOf('booking.keptAnswers', asked))
  useEffect(() => {
    if (refusedWith(error, 'INTAKE_REFUSED') ?? refusedWith(error, 'MODE_REFUSED')) void changed('directory.carrier')
  }, [error])

  const before = prefilled(questions, kept?.answers ?? [])
  const valuesOf = (question: Question): Values => {
    const values = draft.answers[question.id] ?? before.get(question.id) ?? []
    return fits(question, values) ? values : []
  }
  const mode = draft.mode && modes.includes(draft.mode) ? draft.mode : modes[0]
  const keep = draft.keep ?? Boolean(kept?.answers)
  const unnamed = visitorProblem(draft.visitor)
  const problems = new Map<string, string>([
    ...(mode === 'visit' && draft.address.trim() === '' ? [['address', words.noAddress] as const] : []),
    ...(mode === 'phone' && !isNumber(draft.number) ? [['number', words.noNumber] as const] : []),
    ...questions.flatMap((question) =>
      question.required && valuesOf(question).every((value) => value.trim() === '')
        ? [[question.id, words.missing] as const]
        : [],
    ),
    ...(unnamed ? [['visitor', unnamed] as const] : []),
  ])
  const [first] = problems.keys()
  return {
    ...{ draft, change, mode, modes, questions, valuesOf, keep },
    /** Some begin with what was kept, and nobody has touched them. */
    begun: questions.some(({ id }) => !draft.answers[id] && before.has(id)),
    answer: (questionId: QuestionId, values: Values) => change({ answers: { ...draft.answers, [questionId]: values } }),
    /** It was taken: the draft is over, and what is kept may be more. */
    taken: () => {
      forget()
      void changed('booking.keptAnswers')
    },
    /** What is wrong, once somebody has tried to send it. */
    problemOf: (part: string) => (tried ? problems.get(part) : undefined),
    /** Sends what is said; where something is missing, goes there instead. */
    send: (run: (input: ReturnType<typeof sent>) => void) => {
      setTried(true)
      if (first === undefined) run(sent())
      else jumpTo(placeOf(first as QuestionId))
    },
  }

  function sent() {
    const answers = questions.map((question) => ({ questionId: question.id, values: filled(valuesOf(question)) }))
    return {
      note: draft.note,
      ...(mode && { mode }),
      ...(mode === 'visit' && { address: draft.address }),
      ...(mode === 'phone' && { address: draft.number }),
      ...(draft.visitor !== null && { visitor: draft.visitor }),
      ...(questions.length > 0 && {
        intake: { version: questionsVersion, answers: answers.filter(({ values }) => values.length > 0), keep },
      }),
    }
  }
}
export type SaidDraft = ReturnType<typeof useSaid>

const filled = (values: Values) => values.map((value) => value.trim()).filter((value) => value !== '')
