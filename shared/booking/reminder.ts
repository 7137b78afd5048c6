import type { Instant } from '../calendar/beijing'

/** How long before an appointment its reminder goes out. Product rule. */
export const REMINDER_HOURS = 24

const HOUR = 3_600_000
/** Whoever is offered a reminder has this long to say yes. */
const TO_ANSWER = HOUR

export const reminderAt = (start: Instant): Instant => start - REMINDER_HOURS * HOUR

/** Whether a reminder may be offered now: one that is offered will be sent. */
export const canRemind = (start: Instant, now: Instant): boolean => now + TO_ANSWER < reminderAt(start)
