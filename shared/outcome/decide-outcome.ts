import type { Relation } from '../access/self-service'
import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { CodeFacts } from '../enterprise/unconfirmed'
import { productRules } from '../law/product-rules'
import { decideVoice } from '../rating/decide-rating'
import { outcomeRule } from './rules'

/** 解决了, 解决了一部分, 没解决, 还说不好. */
export const outcomeAnswers = ['solved', 'partly', 'unsolved', 'unsure'] as const
export type OutcomeAnswer = (typeof outcomeAnswers)[number]

/** One question: when it was asked, and what was first said to it and when. */
export interface Question {
  askedAt: Instant
  answeredAt: Instant | null
}

const DAY = 86_400_000

/** Until just before this instant it may be answered, or the answer changed. */
export const answerUntil = ({ askedAt, answeredAt }: Question): Instant =>
  answeredAt === null ? askedAt + outcomeRule.answerDays * DAY : answeredAt + outcomeRule.changeDays * DAY

/** An enterprise says what came of a service, and may think again; the same people may not who may not rate it. */
export function decideOutcome(question: Question, relation: Relation, code: CodeFacts, now: Instant) {
  if (now >= answerUntil(question)) return refused('TOO_LATE', productRules.outcomeAsked)
  const voice = decideVoice(relation, code)
  if (!voice.accepted) return voice
  return { accepted: true as const, answeredAt: question.answeredAt ?? now }
}
