import type { Instant } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import type { EnterpriseId } from '../ids'
import { type OutcomeAnswer, outcomeAnswers } from './decide-outcome'
import { outcomeRule } from './rules'

export interface Asked {
  enterpriseId: EnterpriseId
  servedOn: LocalDate
  answer: OutcomeAnswer | null
  answeredAt: Instant | null
}

/** Of services of some days: how many enterprises were asked, and what each of those who answered said last. */
export interface OutcomeFigure extends Record<OutcomeAnswer, number> {
  from: LocalDate
  through: LocalDate
  asked: number
  answered: number
}

/**
 * What becomes public of the questions that no figure has counted yet (C5, T4; product). A figure stands by itself: no later one counts any of
 * its answers again, so two of them, however they are joined, never differ by somebody's answer. It waits until enough enterprises have
 * answered, and while all that were asked have said the same: that would tell what each of them said.
 * @returns null: they wait for those of later months
 */
export function decideFigure(questions: readonly Asked[], through: LocalDate): OutcomeFigure | null {
  const asked = new Set(questions.map(({ enterpriseId }) => enterpriseId))
  const latest = new Map<EnterpriseId, OutcomeAnswer>()
  for (const { enterpriseId, answer } of questions.toSorted((a, b) => (a.answeredAt ?? 0) - (b.answeredAt ?? 0)))
    if (answer !== null) latest.set(enterpriseId, answer)
  if (latest.size < outcomeRule.fewest) return null
  const counts = { solved: 0, partly: 0, unsolved: 0, unsure: 0 }
  for (const answer of latest.values()) counts[answer]++
  if (outcomeAnswers.some((answer) => counts[answer] === asked.size)) return null
  const from = questions.map(({ servedOn }) => servedOn).sort()[0]!
  return { from, through, asked: asked.size, answered: latest.size, ...counts }
}
