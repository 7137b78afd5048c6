import type { Instant } from '../calendar/beijing'

/** How long before an appointment WeChat's message goes out, to who accepted one. Product rule. */
export const REMINDER_HOURS = 24
/** How long before it the enterprise has a line in its inbox, whoever accepted what. Product rule. */
export const INBOX_HOURS = 2

const HOUR = 3_600_000
/** Whoever is offered a reminder has this long to say yes. */
const TO_ANSWER = HOUR

export const reminderAt = (start: Instant): Instant => start - REMINDER_HOURS * HOUR
export const inboxReminderAt = (start: Instant): Instant => start - INBOX_HOURS * HOUR

/** Whether a reminder may be offered now: one that is offered will be sent. */
export const canRemind = (start: Instant, now: Instant): boolean => now + TO_ANSWER < reminderAt(start)

/** Nobody is reminded of what they did less than two hours ago. */
export const hasInboxReminder = ({ start, bookedAt, movedAt, agreedAt }: Settled): boolean =>
  (agreedAt ?? movedAt ?? bookedAt) < inboxReminderAt(start)
interface Settled {
  start: Instant
  bookedAt: Instant
  movedAt?: Instant | null
  /** the station's yes, where it has to say it */
  agreedAt?: Instant | null
}

/** Whether who was promised a message is still owed it at another time: it has not gone out, and a day before is still to come. */
export const keepsReminder = (start: Instant, isSpent: boolean, now: Instant): boolean =>
  !isSpent && now < reminderAt(start)
