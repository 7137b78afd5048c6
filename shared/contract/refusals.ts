import * as z from 'zod'
import { ties } from '../access/conflict'
import { quotaNames } from '../access/quotas'
import { laneRefusals } from '../booking/decide-hand-over'
import { intakeRefusals } from '../booking/decide-intake'
import { goneReasons } from '../booking/decide-miss'
import { modeRefusals } from '../booking/decide-mode'
import { waitStates } from '../booking/waiting'
import { deductionRefusals } from '../case/decide-deduction'
import { filingRefusals } from '../case/decide-filing'
import { proposalRefusals } from '../case/decide-proposal'
import { attendRefusals } from '../event/decide-attend'
import { eventRefusals } from '../event/decide-event'
import { joinRefusals } from '../event/decide-join'
import { recordRefusals } from '../event/decide-record'
import { caseRefusals } from '../lifecycle/case-refusals'
import { conditionProblems } from '../lifecycle/decide-conditions'
import { planRefusals } from '../plan/decide-save'
import { claimStates } from '../points/claim-events'
import { claimRefusals } from '../points/decide-claim'
import { listRefusals } from '../points/decide-list'
import { tableRefusals } from '../points/decide-table'
import { verificationRefusals } from '../points/decide-verification'
import { settingRefusals } from '../settings/decide-proposal'
import {
  basis,
  bookingId,
  carrierId,
  hundredths,
  instant,
  joinId,
  localDate,
  questionId,
  rowId,
  slotId,
  waitId,
} from './fields'
import { wrongStates } from './wrong-states'

/** Why a step of a claim is not taken. */
const stepRefusals = [
  ...claimStates,
  'ALREADY_ASKED',
  'ALREADY_APPEALED',
  'APPEAL_CLOSED',
  'REASON_MISSING',
  'EVIDENCE_WAITING',
  'SUPPLEMENT_MISSING',
] as const

const plain = z.object({ basis: basis.optional() }).optional()
const why = z.object({ basis })

const unmetCondition = z.object({ conditionId: z.string(), text: z.string(), why: z.enum(conditionProblems), basis })

export const slotOffer = z.object({ slotId, start: instant, end: instant, seatsLeft: z.number().int() })

/**
 * Every refusal of the system, once: its code and what it tells besides. A code never changes its meaning.
 * The sentence a person reads is in `shared/copy/refusals.ts`, exhaustive by type.
 */
export const refusals = {
  // the frame: any operation may answer these
  UNAUTHENTICATED: plain,
  FORBIDDEN: plain,
  NOT_FOUND: plain,
  BAD_INPUT: z.object({ fields: z.array(z.object({ path: z.string(), problem: z.string() })) }),
  TOO_LARGE: plain,
  BUSY: plain,
  CURSOR_INVALID: plain,
  REQUEST_ID_REUSED: plain,
  INTERNAL: plain,
  UNKNOWN_OPERATION: plain,

  // way in
  CODE_INVALID: plain,
  TOO_MANY_TRIES: z.object({ retryAt: instant }),
  SIGNIN_WAITING: plain,
  BOOTSTRAP_CLOSED: plain,
  SECOND_PERSON_NEEDED: why,
  LAST_ADMIN: why,
  CREDIT_CODE_MALFORMED: plain,
  CREDIT_CODE_UNUSUAL: plain,
  ENTERPRISE_REGISTERED: plain,
  ENTERPRISE_FROZEN: why,
  ENTERPRISE_UNCONFIRMED: why,
  ALREADY_MEMBER: plain,

  /** one more than a quota allows; which one, how many it allows, and when the next is possible */
  LIMIT_REACHED: z.object({ limit: z.enum(quotaNames), most: z.number().int(), retryAt: instant, basis }),
  /** somebody else has to decide: what ties the caller to the matter */
  CONFLICT_OF_INTEREST: z.object({ tie: z.enum(ties), basis }),

  // booking
  /** it is no carrier of its kind any more */
  CARRIER_LEFT: why,
  /** as many open bookings of this service as one enterprise may have */
  SERVICE_LIMIT: z.object({ most: z.number().int(), basis }),
  /** appointments were not kept: until when there is one open booking at a time */
  ABSENCE_LIMIT: z.object({ until: instant, most: z.number().int(), basis }),
  /** why a timetable is not published as it was sent */
  PLAN_REFUSED: z.object({ reason: z.enum(planRefusals), basis }),
  /** a way in which the service does not take place, or nowhere to come to */
  MODE_REFUSED: z.object({ reason: z.enum(modeRefusals), basis }),
  /** who it was to be handed to has somebody then, or does not serve that */
  LANE_REFUSED: z.object({ reason: z.enum(laneRefusals), basis }),
  /** what its service asks: other questions by now, one that has to be answered, or no answer to one */
  INTAKE_REFUSED: z.object({ reason: z.enum(intakeRefusals), questionId: questionId.optional(), basis }),
  /** `keptUntil`: seats are left, and until then only recognised enterprises have them */
  SLOT_FULL: z.object({ alternatives: z.array(slotOffer), keptUntil: instant.optional() }),
  SLOT_CLOSED: z.object({ alternatives: z.array(slotOffer) }),
  /** `waitId`: the seat is kept for who waits, and no booking yet */
  ALREADY_BOOKED: z.object({ bookingId, waitId: waitId.optional() }),
  /** who would wait: it can be booked */
  SLOT_OPEN: z.object({ alternatives: z.array(slotOffer) }),
  WAIT_OVER: z.object({ state: z.enum(waitStates) }),
  TOO_LATE: plain,
  WRONG_STATE: z.object({ state: z.enum(wrongStates) }),
  CHECKIN_CODE_WRONG: plain,
  CHECKIN_CODE_AMBIGUOUS: plain,
  /** too early or too late to arrive: when it is possible */
  CHECKIN_CLOSED: z.object({ from: instant, until: instant, basis }),
  SEAT_GONE: z.object({ reason: z.enum(goneReasons), basis }),
  /** too late to take a check-in back: until when it was possible */
  UNDO_CLOSED: z.object({ until: instant, basis }),
  SELF_SERVICE: why,
  RELATED_PARTIES: why,

  // events
  /** fewer seats are left than were asked for */
  EVENT_FULL: z.object({ seatsLeft: z.number().int() }),
  EVENT_CLOSED: z.object({ reason: z.enum(joinRefusals), basis }),
  ATTEND_REFUSED: z.object({ reason: z.enum(attendRefusals), basis }),
  RECORD_REFUSED: z.object({ reason: z.enum(recordRefusals), basis }),
  ALREADY_JOINED: z.object({ joinId }),
  EVENT_REFUSED: z.object({ reason: z.enum(eventRefusals), basis }),

  // evidence and points
  FILE_REFUSED: z.object({ problem: z.enum(['type', 'size', 'missing', 'duplicate']) }),
  EVIDENCE_FROZEN: plain,
  CLAIM_REFUSED: z.object({
    reason: z.enum(claimRefusals),
    basis,
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  VERIFICATION_REFUSED: z.object({ reason: z.enum(verificationRefusals), basis }),
  /** a step of a claim that cannot be taken now: why, and of a time that is over its last day */
  CLAIM_STEP_REFUSED: z.object({ reason: z.enum(stepRefusals), basis, lastDay: localDate.nullable() }),
  /** a quantity of a service that cannot be: which, and between what it lies */
  QUANTITY_ODD: z.object({ word: z.string(), least: z.number().int(), most: z.number().int() }),
  DEDUCTION_EXISTS: z.object({ rowId, amount: hundredths, basis }),
  DEDUCTION_REFUSED: z.object({ reason: z.enum([...deductionRefusals, ...proposalRefusals]), basis }),

  /** `carrierId`: the station that it is about, if it is about one */
  LIST_REFUSED: z.object({ reason: z.enum(listRefusals), basis, carrierId: carrierId.nullable() }),

  // settings
  /** why a points table cannot go on as it is */
  TABLE_REFUSED: z.object({ reason: z.enum(tableRefusals), basis }),
  SETTING_REFUSED: z.object({ reason: z.enum(settingRefusals), basis }),
  // the lifecycle of carriers
  CASE_REFUSED: z.object({
    reason: z.enum(caseRefusals),
    basis,
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  /** every condition that does not hold, each with its own basis */
  CONDITIONS_UNMET: z.object({ reasons: z.array(unmetCondition) }),
  /** the case is not in the state that the caller saw */
  CASE_MOVED_ON: z.object({ state: z.string(), label: z.string() }),

  // notices and complaints
  AUDIENCE_EMPTY: plain,
  FILING_REFUSED: z.object({ reason: z.enum(filingRefusals), basis }),
} as const

export type RefusalCode = keyof typeof refusals
export type RefusalData<C extends RefusalCode> = z.infer<(typeof refusals)[C]>

/** The named errors of a contract entry. */
export function mayRefuse<C extends RefusalCode>(...codes: C[]) {
  return Object.fromEntries(codes.map((code) => [code, { data: refusals[code] }])) as {
    [K in C]: { data: (typeof refusals)[K] }
  }
}

/** What the frame itself may answer for any operation. */
export const frameCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'TOO_LARGE',
  'BUSY',
  'CURSOR_INVALID',
  'REQUEST_ID_REUSED',
  'INTERNAL',
  'UNKNOWN_OPERATION',
] as const satisfies readonly RefusalCode[]
