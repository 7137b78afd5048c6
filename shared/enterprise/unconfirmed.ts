import type { Instant } from '../calendar/beijing'

/** How many bookings it may have ahead of it until an officer has looked. Product rule. */
export const unconfirmedBookings = 2

/** What the stored facts say about whose the credit code is. */
export interface CodeFacts {
  /** the check symbol fails, and no officer has looked */
  codeUnusual: boolean
  /** since when an officer holds that whose code it is is in doubt; null: nobody does */
  frozenAt: Instant | null
}

/**
 * Its code is not known to be its own: the check symbol fails or an officer doubts whose it is. What somebody merely says against an
 * enterprise does not make it unconfirmed. Until an officer has looked it has limits: `quotas.openBookingsUnconfirmed`, and it does not rate.
 */
export const isUnconfirmed = ({ codeUnusual, frozenAt }: CodeFacts): boolean => codeUnusual || frozenAt !== null
