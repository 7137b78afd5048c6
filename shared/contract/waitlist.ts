import * as z from 'zod'
import { waitStates } from '../booking/waiting'
import { limits } from '../limits'
import { said } from './booking-said'
import { bookingView } from './booking-view'
import { reads, writes } from './entry'
import { bookingId, carrierId, enterpriseId, instant, localDate, requestId, serviceId, slotId, waitId } from './fields'
import { mayRefuse } from './refusals'

const members = ['enterprise-member', 'enterprise-manager'] as const

export const waitView = z.object({
  id: waitId,
  carrierId,
  carrierName: z.string(),
  serviceId,
  serviceName: z.string(),
  enterpriseId,
  date: localDate,
  /** what is waited for; null: any time of the day */
  slotId: slotId.nullable(),
  start: instant.nullable(),
  /** since when */
  at: instant,
  state: z.enum(waitStates),
  /** the latest; of one that is over only what it was */
  offer: z.object({ slotId, bookingId, start: instant, end: instant, at: instant, until: instant }).nullable(),
  /** who is asked before, as many as `limits.counted` at most, and one more for more */
  ahead: z
    .number()
    .int()
    .max(limits.counted + 1),
})

/** 候补: who waits for a seat, and whom a seat is kept for (B2). */
export const waitlist = {
  /** Only while it is full. Again: the same wait, and anew where that is over. `anyTime`: of the slot's day. */
  join: writes([...members])
    .input(z.strictObject({ slotId, anyTime: z.boolean(), enterpriseId, requestId }))
    .output(waitView)
    .errors(
      mayRefuse(
        'CARRIER_LEFT',
        'SLOT_CLOSED',
        'SLOT_OPEN',
        'ALREADY_BOOKED',
        'SELF_SERVICE',
        'ENTERPRISE_FROZEN',
        'LIMIT_REACHED',
      ),
    ),

  /** Those of an enterprise that are open, never more than its quota. */
  mine: reads([...members])
    .input(z.strictObject({ enterpriseId }))
    .output(z.object({ waits: z.array(waitView) })),

  get: reads([...members])
    .input(z.strictObject({ waitId }))
    .output(waitView),

  /** How many wait for each service of a day, for who plans it; of whom it says nothing. */
  onDay: reads(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ carrierId, date: localDate }))
    .output(
      z.object({ services: z.array(z.object({ serviceId, serviceName: z.string(), waiting: z.number().int() })) }),
    ),

  /** 要这个时间: the seat that is kept becomes a booking, of which the same is said as of any. */
  accept: writes([...members])
    .input(z.strictObject({ waitId, ...said, requestId }))
    .output(bookingView)
    .errors(
      mayRefuse(
        'WAIT_OVER',
        'SLOT_CLOSED',
        'MODE_REFUSED',
        'INTAKE_REFUSED',
        'CARRIER_LEFT',
        'SELF_SERVICE',
        'ENTERPRISE_FROZEN',
        'LIMIT_REACHED',
        'SERVICE_LIMIT',
        'ABSENCE_LIMIT',
      ),
    ),

  /** 这次不要: the next is asked; `stay`: and this one waits on, in its place. */
  decline: writes([...members])
    .input(z.strictObject({ waitId, stay: z.boolean(), requestId }))
    .output(waitView)
    .errors(mayRefuse('WAIT_OVER')),

  leave: writes([...members])
    .input(z.strictObject({ waitId, requestId }))
    .output(waitView)
    .errors(mayRefuse('WAIT_OVER')),
}
