import { codeAt, codeUntil, stepAt } from '@shared/booking/code'
import { bookingState } from '@shared/booking/state'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { checkInDigest } from '../../modules/booking/check-in'
import { dayNumber } from '../../modules/numbers'
import { bookings } from '../../store/bookings'

export const code = os.booking.code.handler(async ({ context, input, errors }) => {
  const { documents, now: clock, derive } = context.deps
  const booking = allowed(context, await bookings.get(documents, input.bookingId), ({ enterpriseId }) => ({
    enterpriseId,
  }))
  const now = clock()
  const state = bookingState(booking, now)
  // The code is used up by the check-in; this tells the ticket that its holder has arrived.
  if (state !== 'booked' && state !== 'asked' && state !== 'past') throw errors.WRONG_STATE({ data: { state } })
  return {
    code: codeAt(checkInDigest(derive), booking._id, stepAt(now)),
    until: codeUntil(now),
    number: dayNumber(booking),
  }
})
