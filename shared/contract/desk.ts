import * as z from 'zod'
import { bookingView } from './booking'
import { reads, writes } from './entry'
import { id, instant, localDate, requestId, text } from './fields'
import { mayRefuse } from './refusals'

const seen = bookingView.extend({ enterpriseName: z.string() })

/** The station's desk (B5, C1): today's people, arrivals, completion. */
export const desk = {
  today: reads(['station-staff', 'station-manager'])
    .input(z.strictObject({ carrier: id, date: localDate.optional() }))
    .output(z.object({ date: localDate, now: instant, bookings: z.array(seen) })),

  /** The code that the enterprise shows, typed or scanned; `booking` narrows it when two codes happen to be alike. */
  checkIn: writes(['station-staff', 'station-manager'])
    .input(
      z.strictObject({
        carrier: id,
        code: z
          .string()
          .trim()
          .regex(/^\d{6}$/),
        booking: id.optional(),
        requestId,
      }),
    )
    .output(seen)
    .errors(mayRefuse('CHECKIN_CODE_WRONG', 'CHECKIN_CODE_AMBIGUOUS', 'TOO_MANY_TRIES')),

  /** The service is done; its record is drafted from the booking. */
  complete: writes(['station-staff', 'station-manager'])
    .input(z.strictObject({ booking: id, summary: text(1000), requestId }))
    .output(z.object({ booking: seen, record: id }))
    .errors(mayRefuse('WRONG_STATE')),
}
