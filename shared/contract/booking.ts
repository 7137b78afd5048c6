import * as z from 'zod'
import { objections } from '../booking/no-show'
import { bookingStates } from '../booking/state'
import { modeIds } from '../directory/carrier'
import { limits } from '../limits'
import { reads, writes } from './entry'
import {
  bookingId,
  carrierId,
  enterpriseId,
  instant,
  localDate,
  optionalText,
  pageInput,
  pageOf,
  recordId,
  requestId,
  serviceId,
  slotId,
  walkInPassId,
} from './fields'
import { mayRefuse, slotOffer } from './refusals'

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
  /** how it is to take place; null: that was left open */
  mode: z.enum(modeIds).nullable(),
  /** of a visit, as long as it is kept */
  address: z.string().nullable(),
  /** without an appointment: no seat is taken */
  walkIn: z.boolean(),
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

/** Booking a service (B1–B6). A seat lives in its slot's document: one conditional update takes it. */
export const booking = {
  /** The slots of a service on some days, each with the seats that are free now. */
  slots: reads('anyone')
    .input(
      z.strictObject({
        carrierId,
        serviceId,
        from: localDate.optional(),
        days: z.number().int().min(1).max(limits.slotDays.most).default(limits.slotDays.usual),
      }),
    )
    .output(
      z.object({
        /** the last day that can be booked */
        until: localDate,
        days: z.array(
          z.object({
            date: localDate,
            closed: z.string().nullable(),
            slots: z.array(slotOffer.extend({ capacity: z.number().int(), provisional: z.boolean() })),
          }),
        ),
      }),
    ),

  book: writes(['enterprise-member', 'enterprise-manager'])
    .input(
      z.strictObject({
        slotId,
        enterpriseId,
        note: optionalText(limits.bookingNote),
        /** left out of a service that has one way, and by who leaves it open */
        mode: z.enum(modeIds).optional(),
        /** of a visit: where to */
        address: optionalText(limits.address),
        requestId,
      }),
    )
    .output(bookingView)
    .errors(
      mayRefuse(
        'CARRIER_LEFT',
        'SERVICE_LIMIT',
        'MODE_REFUSED',
        'SLOT_FULL',
        'SLOT_CLOSED',
        'ALREADY_BOOKED',
        'SELF_SERVICE',
        'ENTERPRISE_FROZEN',
        'LIMIT_REACHED',
      ),
    ),

  /**
   * An enterprise's bookings: those still to come, the soonest first, or those whose time is over, the latest first; and how many more
   * open ones the caller may make for it.
   */
  mine: reads(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ enterpriseId, when: z.enum(['coming', 'past']), ...pageInput }))
    .output(pageOf(bookingView).extend({ placesLeft: z.number().int() })),

  get: reads(['enterprise-member', 'enterprise-manager', 'carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId }))
    .output(bookingView),

  /** The six digits to show at the desk, good until `until`; the next ones follow by themselves. */
  code: reads(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ bookingId }))
    .output(z.object({ code: z.string(), until: instant, number: z.string() }))
    .errors(mayRefuse('WRONG_STATE')),

  /** WeChat's prompt was answered with yes: the caller gets one message about this booking, `REMINDER_HOURS` before its start (B6). */
  remind: writes(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ bookingId, requestId }))
    .output(bookingView)
    .errors(mayRefuse('WRONG_STATE')),

  /** Somebody scanned the code of a station's desk: they may say who they are with, once, within a quarter of an hour. */
  arrive: writes('person')
    .input(z.strictObject({ carrierId, code: z.string().regex(/^[\da-f]{24}$/), requestId }))
    .output(z.object({ passId: walkInPassId }))
    .errors(mayRefuse('CODE_INVALID', 'TOO_MANY_TRIES')),

  /** A visit without an appointment. */
  walkIn: writes(['enterprise-member', 'enterprise-manager'])
    .input(
      z.strictObject({
        passId: walkInPassId,
        enterpriseId,
        serviceId,
        note: optionalText(limits.bookingNote),
        requestId,
      }),
    )
    .output(bookingView)
    .errors(mayRefuse('CODE_INVALID', 'CARRIER_LEFT', 'SELF_SERVICE', 'ENTERPRISE_FROZEN', 'LIMIT_REACHED')),

  /** Nobody was checked in: the enterprise says that it came, or that nobody received it; once. */
  object: writes(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ bookingId, what: z.enum(objections), requestId }))
    .output(bookingView)
    .errors(mayRefuse('WRONG_STATE')),

  cancel: writes(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ bookingId, reason: optionalText(limits.cancelReason), requestId }))
    .output(bookingView)
    .errors(mayRefuse('WRONG_STATE', 'TOO_LATE')),

  /** Another time for the same booking, of the same service: the old seat goes when the new one is held; else nothing changes (B4). */
  reschedule: writes(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ bookingId, slotId, requestId }))
    .output(bookingView)
    .errors(
      mayRefuse(
        'WRONG_STATE',
        'TOO_LATE',
        'CARRIER_LEFT',
        'SLOT_FULL',
        'SLOT_CLOSED',
        'ALREADY_BOOKED',
        'LIMIT_REACHED',
      ),
    ),
}
