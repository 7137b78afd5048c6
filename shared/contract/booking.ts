import * as z from 'zod'
import { objections } from '../booking/no-show'
import { limits } from '../limits'
import { note, said, visitor } from './booking-said'
import { bookingView, keptAnswers } from './booking-view'
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
  requestId,
  serviceId,
  slotId,
  walkInPassId,
} from './fields'
import { mayRefuse, slotOffer } from './refusals'

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
            slots: z.array(
              slotOffer.extend({
                capacity: z.number().int(),
                /** seats besides `seatsLeft` that recognised enterprises alone can have until they are released */
                kept: z.number().int(),
                provisional: z.boolean(),
              }),
            ),
          }),
        ),
      }),
    ),

  book: writes(['enterprise-member', 'enterprise-manager'])
    .input(
      z.strictObject({
        slotId,
        enterpriseId,
        ...said,
        requestId,
      }),
    )
    .output(bookingView)
    .errors(
      mayRefuse(
        'CARRIER_LEFT',
        'SERVICE_LIMIT',
        'ABSENCE_LIMIT',
        'MODE_REFUSED',
        'INTAKE_REFUSED',
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
        note,
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

  /** 想解决什么 and 谁来, as they are from now on: until it begins (B4). `seenAt`: the latest change, where there was one. */
  amend: writes(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ bookingId, note, visitor, seenAt: instant.min(0).optional(), requestId }))
    .output(bookingView)
    .errors(mayRefuse('WRONG_STATE', 'TOO_LATE')),

  /** What the enterprise answered and let us keep, to begin with the next time. */
  keptAnswers: reads(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ enterpriseId }))
    .output(keptAnswers),

  forgetAnswers: writes(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ enterpriseId, requestId }))
    .output(keptAnswers),

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
