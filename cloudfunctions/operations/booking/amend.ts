import { decideAmend } from '@shared/booking/decide-amend'
import { detailsUntil } from '@shared/booking/details'
import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { viewById } from '../../modules/booking/view'
import { bookings } from '../../store/bookings'

/** Whoever of the enterprise it is; the desk reads it the next time that it looks. */
export const amend = os.booking.amend.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { bookingId, note, seenAt = null } = input
  await commit(context, input, bookingId, async (tx, now) => {
    const booking = allowed(context, await bookings.get(tx, bookingId), ({ enterpriseId }) => ({ enterpriseId }))
    const decided = decideAmend(booking, seenAt, now)
    if (!decided.accepted) {
      if (decided.code === 'WRONG_STATE') throw errors.WRONG_STATE({ data: decided.data })
      throw errors.TOO_LATE()
    }
    const visitor = input.visitor || null
    const until = detailsUntil({ ...booking, visitor }, booking.end)
    await bookings.change(tx, bookingId, { note, visitor, amendedAt: now, detailsUntil: until })
    return { bookingId }
  })
  return viewById(documents, bookingId, clock())
})
