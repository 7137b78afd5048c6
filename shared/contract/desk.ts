import * as z from 'zod'
import { modeIds } from '../directory/carrier'
import { limits } from '../limits'
import { bookingView } from './booking'
import { reads, writes } from './entry'
import { bookingId, carrierId, instant, localDate, pageInput, pageOf, recordId, requestId, text } from './fields'
import { mayRefuse } from './refusals'
import { quantities } from './service-views'

export const deskBooking = bookingView.extend({ enterpriseName: z.string() })

/** The station's desk (B5, C1): today's people, arrivals, completion. */
export const desk = {
  /** The bookings of a day, today's when none is named, in the order of their start. */
  today: reads(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ carrierId, date: localDate.optional(), ...pageInput }))
    .output(pageOf(deskBooking).extend({ date: localDate, now: instant })),

  /** The code that the enterprise shows, typed or scanned; `bookingId` narrows it when two codes happen to be alike. */
  checkIn: writes(['carrier-staff', 'carrier-manager'])
    .input(
      z.strictObject({
        carrierId,
        code: z
          .string()
          .trim()
          .regex(/^\d{6}$/),
        bookingId: bookingId.optional(),
        requestId,
      }),
    )
    .output(deskBooking)
    .errors(mayRefuse('CHECKIN_CODE_WRONG', 'CHECKIN_CODE_AMBIGUOUS', 'CHECKIN_CLOSED', 'TOO_MANY_TRIES')),

  /** Somebody was checked in by mistake: shortly after, and before the service is done, they are expected again. */
  undoCheckIn: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId, requestId }))
    .output(deskBooking)
    .errors(mayRefuse('WRONG_STATE', 'UNDO_CLOSED')),

  /** The service is done; its record is drafted from the booking. `mode`: how it took place; left out, as it was booked. */
  complete: writes(['carrier-staff', 'carrier-manager'])
    .input(
      z.strictObject({
        bookingId,
        summary: text(limits.summary),
        mode: z.enum(modeIds).optional(),
        quantities: quantities.default({}),
        requestId,
      }),
    )
    .output(z.object({ booking: deskBooking, recordId }))
    .errors(mayRefuse('WRONG_STATE', 'QUANTITY_ODD')),
}
