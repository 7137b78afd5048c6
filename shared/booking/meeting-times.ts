import type { Instant } from '../calendar/beijing'

/** So long before the start of an online appointment its enterprise finds the way in on the ticket. Product rule. */
export const MEETING_EARLY_MINUTES = 10

export const meetingFrom = (start: Instant): Instant => start - MEETING_EARLY_MINUTES * 60_000
