import * as z from 'zod'
import { bookingStates } from '../booking/state'
import { modeIds } from '../directory/carrier'
import { bookingId, carrierId, enterpriseId, instant, recordId, serviceId, slotId } from './fields'

/** An answer beside its question as it was asked. */
const answer = z.object({ asked: z.string(), values: z.array(z.string()) })

/** null: none are kept, and nobody has agreed to it */
export const keptAnswers = z.object({ answers: z.array(answer).nullable() })

/** A booking as its enterprise and the station's desk see it. */
export const bookingView = z.object({
  id: bookingId,
  /** short number to read out over the phone */
  number: z.string(),
  slotId,
  carrierId,
  carrierName: z.string(),
  serviceId,
  serviceName: z.string(),
  enterpriseId,
  start: instant,
  end: instant,
  provisional: z.boolean(),
  state: z.enum(bookingStates),
  bookedAt: instant,
  checkedInAt: instant.nullable(),
  /** when the service ended, if its record is written later */
  leftAt: instant.nullable(),
  completedAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  /** nobody had come by then; its seat is free */
  missedAt: instant.nullable(),
  /** a person has said so, and nobody says otherwise */
  missCounts: z.boolean(),
  /** the enterprise says otherwise */
  objected: z.boolean(),
  /** until when the desk waits, where it waits longer than for others */
  graceUntil: instant.nullable(),
  /** until when cancelling and moving it count for nothing */
  freeUntil: instant,
  /** it was cancelled or moved after that */
  lateCancel: z.boolean(),
  movedAt: instant.nullable(),
  /** how often it was given another time */
  moved: z.number().int(),
  /** whether somebody of the enterprise gets a reminder */
  reminded: z.boolean(),
  note: z.string(),
  /** when that, or who comes, was last written anew */
  amendedAt: instant.nullable(),
  /** who comes, as long as it is kept; null: who booked */
  visitor: z.string().nullable(),
  /** what was asked when it was booked, and what was said to it, as long as it is kept */
  answers: z.array(answer),
  /** how it is to take place; null: that was left open */
  mode: z.enum(modeIds).nullable(),
  /** of a visit where to, of a call the number, as long as it is kept */
  address: z.string().nullable(),
  /** without an appointment: no seat is taken */
  walkIn: z.boolean(),
  /** of an online appointment that is to come: whether the station has said where, and from when its enterprise sees it */
  meeting: z.object({ from: instant, given: z.boolean(), url: z.string().nullable() }).nullable(),
  /** the station asks for another time, and why; the booking stands until it is moved or cancelled */
  offered: z.object({ at: instant, reason: z.string() }).nullable(),
  /** it waits for the station's yes: the last time to answer */
  answerBy: instant.nullable(),
  /** when the station said yes, where it has to */
  agreedAt: instant.nullable(),
  /** the station did not agree: why */
  declined: z.string().nullable(),
  recordId: recordId.nullable(),
})
