import { beijingInstant, type Instant } from '../calendar/beijing'
import { addDays, type LocalDate } from '../calendar/local-date'
import { dueThrough } from '../rating/round'
import { type OutcomeRound, outcomeRounds, outcomeRule } from './rules'

export const askedAt = (servedOn: LocalDate, round: OutcomeRound): Instant =>
  beijingInstant(addDays(servedOn, round), outcomeRule.time)

/** When the next question of a service is due; null: none is to come. */
export function nextAsk(servedOn: LocalDate, now: Instant): Instant | null {
  const round = outcomeRounds.find((each) => askedAt(servedOn, each) > now)
  return round === undefined ? null : askedAt(servedOn, round)
}

/** The round that is due: the latest whose time has come; null: none. */
export const dueRound = (servedOn: LocalDate, now: Instant): OutcomeRound | null =>
  outcomeRounds.findLast((each) => askedAt(servedOn, each) <= now) ?? null

/** The last day whose services are counted: of a month that is over as for ratings, once nobody may answer or change any more. */
export const outcomesDue = (today: LocalDate, round: OutcomeRound): LocalDate =>
  dueThrough(addDays(today, -(round + outcomeRule.answerDays + outcomeRule.changeDays)))
