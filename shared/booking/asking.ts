import { beijingDate, type Instant, startOfDay } from '../calendar/beijing'
import { addWorkingDays } from '../calendar/working-days'

/** The station answers within so many working days at most; within half of the time to the start where that is sooner. Product rule. */
export const ANSWER_WORKING_DAYS = 1
/** So long before the last time it is reminded once more; of a short time an eighth of it. Product rule. */
const LAST_CALL_MS = 3_600_000

/** A request that waits for the station's yes (待同意): it was made when it was booked, and anew with each move. */
export interface Request {
  start: Instant
  bookedAt: Instant
  movedAt?: Instant | null
}

const requestedAt = ({ bookedAt, movedAt }: Request): Instant => movedAt ?? bookedAt

/** The last time to answer. Nothing happens by itself when it is over: the station is late, and may still answer until the start. */
export function answerBy(request: Request): Instant {
  const at = requestedAt(request)
  const { date } = addWorkingDays(beijingDate(at), ANSWER_WORKING_DAYS)
  const sameTime = startOfDay(date) + (at - startOfDay(beijingDate(at)))
  return Math.min(at + Math.floor(Math.max(0, request.start - at) / 2), sameTime)
}

/** When the station is told: at once, at half time, and shortly before the last time. */
export function calls(request: Request): readonly Instant[] {
  const [at, last] = [requestedAt(request), answerBy(request)]
  const term = last - at
  return [at, at + Math.floor(term / 2), last - Math.min(LAST_CALL_MS, Math.floor(term / 8))]
}

/** The call that is due, the how manieth it is, and when the next one is; null: the last one was that. What was slept through is not made up. */
export function dueCall(request: Request, now: Instant): { nth: number; next: Instant | null } {
  const all = calls(request)
  const nth = all.filter((at) => at <= now).length
  return { nth, next: all[nth] ?? null }
}
