import type { Instant } from '../calendar/beijing'

/** For so long a check-in can be taken back. Product rule. */
export const UNDO_CHECK_IN_MINUTES = 10

/** Until just before this instant. */
export const undoCheckInUntil = (checkedInAt: Instant): Instant => checkedInAt + UNDO_CHECK_IN_MINUTES * 60_000
