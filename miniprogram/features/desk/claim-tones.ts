import type { ClaimState } from '@shared/points/claim-events'

/** How a claim's state is marked beside its word. */
export const claimTones = {
  filed: 'primary',
  asked: 'warn',
  seconding: 'primary',
  verified: 'good',
  rejected: 'warn',
  appealed: 'primary',
  withdrawn: 'plain',
} as const satisfies Record<ClaimState, string>
