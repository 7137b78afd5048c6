import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { bookingState, viewById } from '../../modules/booking/view'
import { bookings } from '../../store/bookings'
import { releaseSeat } from '../../store/slots'

/** Marks the booking first and frees the seat after: a crash in between leaves a seat too few for a minute, never one too many. */
export const cancel = os.booking.cancel.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { slot } = allowed(context, await bookings.get(documents, input.booking), ({ enterprise }) => ({ enterprise }))
  await commit(context, input, input.booking, async (tx, now) => {
    const booking = allowed(context, await bookings.get(tx, input.booking), ({ enterprise }) => ({ enterprise }))
    const state = bookingState(booking, now)
    if (state !== 'booked') throw errors.WRONG_STATE({ data: { state } })
    if (booking.start <= now) throw errors.TOO_LATE()
    await bookings.change(tx, booking._id, { cancelledAt: now })
    return { booking: booking._id }
  })
  await releaseSeat(documents, slot, input.booking, clock())
  return viewById(documents, input.booking, clock())
})
