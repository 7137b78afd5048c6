import type { LocalDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type EnterpriseId, type OutcomeId, type PersonId, type RecordId } from '@shared/ids'
import type { OutcomeFigure } from '@shared/outcome/decide-figure'
import type { OutcomeAnswer, Question } from '@shared/outcome/decide-outcome'
import type { OutcomeRound } from '@shared/outcome/rules'
import { collection } from './collection'

/** What an enterprise was asked of a service, and what it said. No operation shows a station one of these (T4). */
export interface Outcome extends Question {
  _id: OutcomeId
  recordId: RecordId
  carrierId: CarrierId
  enterpriseId: EnterpriseId
  round: OutcomeRound
  /** the day of the service */
  servedOn: LocalDate
  answer: OutcomeAnswer | null
  /** who said it last */
  byId: PersonId | null
}
export const outcomes = collection<Outcome>('outcomes')
/** One question in each round, however often it is asked. */
export const outcomeId = (recordId: RecordId, round: OutcomeRound) => asId<OutcomeId>(`outcome:${recordId}:${round}`)
/** The order in which they are counted. */
export const byService = { key: 'servedOn', direction: 'asc' } as const

/** What others see of a carrier's, each round by itself. */
export interface OutcomeFigures {
  _id: string
  /** services up to this day have been looked at, and up to that one counted */
  lookedThrough: LocalDate
  countedThrough: LocalDate
  figure: OutcomeFigure | null
}
export const outcomeFigures = collection<OutcomeFigures>('outcome-figures')
export const figuresId = (carrierId: CarrierId, round: OutcomeRound) => `${carrierId}:${round}`
