import * as z from 'zod'
import { modeIds } from '../directory/carrier'
import { limits } from '../limits'
import { bookingView } from './booking-view'
import { reads, writes } from './entry'
import {
  bookingId,
  carrierId,
  instant,
  link,
  localDate,
  pageInput,
  pageOf,
  recordId,
  requestId,
  serviceId,
  text,
} from './fields'
import { interval, laneId } from './plan'
import { mayRefuse } from './refusals'
import { quantities } from './service-views'

/** `laneIds`: the people and rooms that serve it; of a no-show, that were to. Empty: nobody yet. */
export const deskBooking = bookingView.extend({
  enterpriseName: z.string(),
  laneIds: z.array(laneId),
  /** of an online appointment, from when it was typed */
  meetingUrl: z.string().nullable(),
})

/** The station's desk (B5, C1): today's people, arrivals, completion. */
export const desk = {
  /** The bookings of a day, today's when none is named, in the order of their start. */
  today: reads(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ carrierId, date: localDate.optional(), ...pageInput }))
    .output(pageOf(deskBooking).extend({ date: localDate, now: instant })),

  /** When it is open and how many have a seat on each day of two weeks; and who and what serves, as it is now. */
  days: reads(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ carrierId, from: localDate.optional() }))
    .output(
      z.object({
        days: z.array(z.object({ date: localDate, hours: z.array(interval), seats: z.number().int() })),
        lanes: z.array(
          z.object({ id: laneId, name: z.string(), serves: z.array(z.object({ id: serviceId, name: z.string() })) }),
        ),
      }),
    ),

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

  /** What the desk shows for who has no appointment, until the next one. */
  walkInCode: reads(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ carrierId }))
    .output(z.object({ code: z.string(), until: instant })),

  /** 接待: who walked in. */
  receive: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId, requestId }))
    .output(deskBooking)
    .errors(mayRefuse('WRONG_STATE')),

  /** 转给别人: somebody else who serves that, and is free then. */
  handOver: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId, laneId, requestId }))
    .output(deskBooking)
    .errors(mayRefuse('WRONG_STATE', 'LANE_REFUSED')),

  /** 约个时间: who walked in cannot be served now, and is told to choose a time; the station books for nobody. */
  askToBook: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId, requestId }))
    .output(deskBooking)
    .errors(mayRefuse('WRONG_STATE')),

  /** 没来: nobody came; the seat is free. Said of one that the clock has freed, it is a person's word. */
  miss: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId, requestId }))
    .output(deskBooking)
    .errors(mayRefuse('WRONG_STATE')),

  /** 改回: they are expected again, in a seat that is free. */
  unmiss: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId, requestId }))
    .output(deskBooking)
    .errors(mayRefuse('WRONG_STATE', 'SEAT_GONE')),

  /** The requests that wait for the station's yes, of all days to come, the soonest first. */
  asked: reads(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ carrierId, ...pageInput }))
    .output(pageOf(deskBooking)),

  /** 同意: the seat that it holds is its own. By nobody of that enterprise. */
  agree: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId, requestId }))
    .output(deskBooking)
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),

  /** 不同意: the seat is free, and the enterprise reads why. */
  decline: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId, reason: text(limits.reason), requestId }))
    .output(deskBooking)
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),

  /** 再等 15 分钟: once, and the enterprise is told. */
  wait: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId, requestId }))
    .output(deskBooking)
    .errors(mayRefuse('WRONG_STATE')),

  /** Where an online appointment is held; '': that is open again. The enterprise finds it on its ticket shortly before the start. */
  meet: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId, url: link, requestId }))
    .output(deskBooking)
    .errors(mayRefuse('WRONG_STATE')),

  /** 办完了: when it ended; the record may wait. */
  leave: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId, requestId }))
    .output(deskBooking)
    .errors(mayRefuse('WRONG_STATE')),

  /** They are still there: until the record is written. */
  undoLeave: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId, requestId }))
    .output(deskBooking)
    .errors(mayRefuse('WRONG_STATE')),

  /** The record as the system would write it, from booking, arrival and check-out; `open`: what it cannot know, and the table asks for. */
  draft: reads(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ bookingId }))
    .output(z.object({ mode: z.enum(modeIds), summary: z.string(), quantities, open: z.array(z.string()) }))
    .errors(mayRefuse('WRONG_STATE')),

  /** The service is done; its record is drafted from the booking. `mode`: how it took place; left out, as it was booked. */
  complete: writes(['carrier-staff', 'carrier-manager'])
    .input(
      z.strictObject({
        bookingId,
        summary: text(limits.summary),
        mode: z.enum(modeIds).optional(),
        quantities: quantities.default([]),
        requestId,
      }),
    )
    .output(z.object({ booking: deskBooking, recordId }))
    .errors(mayRefuse('WRONG_STATE', 'QUANTITY_ODD')),
}
