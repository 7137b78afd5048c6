import type { LocalDate } from '@shared/calendar/local-date'
import type { PersonId } from '@shared/ids'
import { claimClock, type ValuesOf } from '@shared/points/claim-clock'
import { claimStanding } from '@shared/points/claim-events'
import { flagsOf } from '@shared/points/claim-flags'
import { isAnothers } from '@shared/points/decide-turn'
import type { Claim } from '../../store/claims'

/** What who verifies sees beside a claim: why it is not like the others, and whether another has to decide on it. */
export function turnOf({ events }: Claim, valuesOf: ValuesOf, personId: PersonId, today: LocalDate) {
  const standing = claimStanding(events)
  const { first } = standing
  return {
    first: first && { chosen: first.chosen, amount: first.amount, note: first.note },
    flags: flagsOf(standing, claimClock(standing, valuesOf), today),
    own: isAnothers(standing, personId),
  }
}
