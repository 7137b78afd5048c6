import type { LocalDate } from '../calendar/local-date'
import { asId, type CarrierId, type EnterpriseId, type EntryId } from '../ids'

/** What happened between a carrier and an enterprise on one day, in Beijing. */
export interface Fact {
  carrierId: CarrierId
  enterpriseId: EnterpriseId
  happenedOn: LocalDate
}

/**
 * One key for one fact, whoever brings it up and by whichever way (`productRules.oneDeductionPerFact`): what a carrier did to an enterprise
 * on one day, reported with its booking, with its record, by a complaint, or without any of these.
 */
export const factKeyOf = ({ carrierId, enterpriseId, happenedOn }: Fact): string =>
  `fact:${carrierId}:${enterpriseId}:${happenedOn}`

/** One deduction per fact, ever: the id is the guard. */
export const deductionId = (factKey: string) => asId<EntryId>(`deduction:${factKey}`)
