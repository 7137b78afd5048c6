import { decideRemind } from '@shared/booking/decide-remind'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { viewById } from '../../modules/booking/view'
import { accept } from '../../modules/inbox/accept'
import { bookings } from '../../store/bookings'

/** WeChat's prompt was answered with yes for this booking: one accept is one reminder, and it is kept for this one. */
export const remind = os.booking.remind.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const personId = personOf(context)
  await commit(context, input, input.bookingId, async (tx, now) => {
    const booking = allowed(context, await bookings.get(tx, input.bookingId), ({ enterpriseId }) => ({ enterpriseId }))
    const decided = decideRemind(booking, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    if (booking.reminderForId === null) {
      await bookings.change(tx, booking._id, { reminderForId: personId })
      await accept(tx, personId, 'booking')
    }
    return { bookingId: booking._id }
  })
  return viewById(documents, input.bookingId, clock())
})
