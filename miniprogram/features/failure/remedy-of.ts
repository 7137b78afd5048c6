import type { RefusalCode } from '@shared/contract/refusals'
import type { BareScreen } from '@/platform/there'

/**
 * What helps against each refusal: a screen, the way in, the same again, a fresh look, or what is `here` already: the form to be put
 * right, or the offer that stands beside it.
 */
export type Remedy = BareScreen | 'signIn' | 'again' | 'refresh' | 'here'

/** Exhaustive: a new refusal does not compile without its remedy. */
export const remedyOf: Record<RefusalCode, Remedy> = {
  UNAUTHENTICATED: 'signIn',
  FORBIDDEN: 'myRoles',
  NOT_FOUND: 'home',
  BAD_INPUT: 'here',
  TOO_LARGE: 'here',
  BUSY: 'again',
  CURSOR_INVALID: 'again',
  REQUEST_ID_REUSED: 'here',
  INTERNAL: 'again',
  UNKNOWN_OPERATION: 'home',

  CODE_INVALID: 'here',
  TOO_MANY_TRIES: 'here',
  SIGNIN_WAITING: 'here',
  BOOTSTRAP_CLOSED: 'invite',
  SECOND_PERSON_NEEDED: 'myRoles',
  LAST_ADMIN: 'grants',
  CREDIT_CODE_MALFORMED: 'here',
  CREDIT_CODE_UNUSUAL: 'here',
  ENTERPRISE_REGISTERED: 'join',
  ENTERPRISE_FROZEN: 'enterprise',
  ENTERPRISE_UNCONFIRMED: 'enterprise',
  ALREADY_MEMBER: 'myRoles',

  LIMIT_REACHED: 'me',
  CONFLICT_OF_INTEREST: 'refresh',

  CARRIER_LEFT: 'find',
  LANE_REFUSED: 'here',
  MODE_REFUSED: 'here',
  INTAKE_REFUSED: 'here',
  SERVICE_LIMIT: 'bookings',
  ABSENCE_LIMIT: 'absences',
  PLAN_REFUSED: 'here',
  SLOT_FULL: 'here',
  SLOT_CLOSED: 'here',
  ALREADY_BOOKED: 'bookings',
  SLOT_OPEN: 'here',
  WAIT_OVER: 'refresh',
  TOO_LATE: 'bookings',
  WRONG_STATE: 'refresh',
  CHECKIN_CODE_WRONG: 'here',
  CHECKIN_CODE_AMBIGUOUS: 'here',
  CHECKIN_CLOSED: 'here',
  SELF_SERVICE: 'find',
  RELATED_PARTIES: 'complaints',

  EVENT_FULL: 'here',
  EVENT_CLOSED: 'refresh',
  ATTEND_REFUSED: 'here',
  RECORD_REFUSED: 'here',
  ALREADY_JOINED: 'refresh',
  EVENT_REFUSED: 'here',

  FILE_REFUSED: 'here',
  EVIDENCE_FROZEN: 'refresh',
  CLAIM_REFUSED: 'refresh',
  LIST_REFUSED: 'here',
  VERIFICATION_REFUSED: 'refresh',
  CLAIM_STEP_REFUSED: 'refresh',
  QUANTITY_ODD: 'here',
  DEDUCTION_EXISTS: 'refresh',
  DEDUCTION_REFUSED: 'here',

  TABLE_REFUSED: 'here',
  SETTING_REFUSED: 'refresh',
  FILING_REFUSED: 'here',
  CASE_REFUSED: 'here',
  CONDITIONS_UNMET: 'here',
  CASE_MOVED_ON: 'refresh',
  AUDIENCE_EMPTY: 'here',
  UNDO_CLOSED: 'here',
  SEAT_GONE: 'here',
}
