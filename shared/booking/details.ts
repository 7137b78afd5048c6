import type { Instant } from '../calendar/beijing'
import type { Intake } from './answers'

/** So long after the service its details are kept, for whoever gives it and for what follows; then they are gone. Product rule. */
export const DETAILS_DAYS = 7

/** What of a booking is about people and places: where the enterprise is reached, who comes, what was asked, and the way into a meeting. */
export interface Details {
  address?: string | null
  /** who comes, where it is not who booked */
  visitor?: string | null
  intake?: Intake | null
  /** of an online appointment: where it is held */
  meetingUrl?: string | null
}

/** Until when they are kept; null: there are none. */
export const detailsUntil = ({ address, visitor, intake, meetingUrl }: Details, end: Instant): Instant | null =>
  address || visitor || intake || meetingUrl ? end + DETAILS_DAYS * 86_400_000 : null

/** Of a person only what they are called, in letters: no number to reach them by. */
export const isVisitor = (name: string): boolean => /^[\p{L}\p{M} ·.（）()]*$/u.test(name)

/** A booking that keeps none. */
export const noDetails = { address: null, visitor: null, intake: null, meetingUrl: null, detailsUntil: null } as const
