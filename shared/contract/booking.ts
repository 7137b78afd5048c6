import * as z from 'zod'
import { reads, writes } from './entry'
import { id, instant, localDate, optionalText, requestId } from './fields'
import { mayRefuse, slotOffer } from './refusals'

export const bookingView = z.object({
  id,
  /** short number to read out over the phone */
  number: z.string(),
  slot: id,
  carrier: id,
  carrierName: z.string(),
  service: id,
  serviceName: z.string(),
  enterprise: id,
  start: instant,
  end: instant,
  provisional: z.boolean(),
  state: z.enum(['booked', 'arrived', 'done', 'cancelled', 'past']),
  bookedAt: instant,
  checkedInAt: instant.nullable(),
  completedAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  note: z.string(),
  record: id.nullable(),
})

/** Booking a service (B1–B6). A seat lives in its slot's document: one conditional update takes it. */
export const booking = {
  /** The slots of a service on some days, each with the seats that are free now. */
  slots: reads('anyone')
    .input(
      z.strictObject({
        carrier: id,
        service: id,
        from: localDate.optional(),
        days: z.number().int().min(1).max(14).default(7),
      }),
    )
    .output(
      z.object({
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
    .input(z.strictObject({ slot: id, enterprise: id, note: optionalText(300), requestId }))
    .output(bookingView)
    .errors(mayRefuse('SLOT_FULL', 'SLOT_CLOSED', 'ALREADY_BOOKED', 'SELF_SERVICE')),

  mine: reads(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ enterprise: id }))
    .output(z.object({ bookings: z.array(bookingView) })),

  get: reads(['enterprise-member', 'enterprise-manager', 'station-staff', 'station-manager'])
    .input(z.strictObject({ booking: id }))
    .output(bookingView),

  /** The six digits to show at the desk, good until `until`; the next ones follow by themselves. */
  code: reads(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ booking: id }))
    .output(z.object({ code: z.string(), until: instant, number: z.string() }))
    .errors(mayRefuse('WRONG_STATE')),

  cancel: writes(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ booking: id, reason: optionalText(200), requestId }))
    .output(bookingView)
    .errors(mayRefuse('WRONG_STATE', 'TOO_LATE')),
}
