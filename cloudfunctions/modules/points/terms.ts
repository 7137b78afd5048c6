import {
  appealDecisionWorkingDays,
  appealWorkingDays,
  supplementWorkingDays,
  verificationWorkingDays,
} from '@shared/law/operator-parameters'
import type { ClaimTerms } from '@shared/points/claim-clock'

/** How long each step of a claim may take. */
export const claimTerms = (): ClaimTerms => ({
  supplement: supplementWorkingDays.default,
  verification: verificationWorkingDays.default,
  appeal: appealWorkingDays.default,
  appealDecision: appealDecisionWorkingDays.default,
})
