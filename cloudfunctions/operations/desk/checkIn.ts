import { acceptedStep } from '@shared/booking/code'
import { beijingDate } from '@shared/calendar/beijing'
import { commit, journalId } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { checkInDigest } from '../../modules/booking/check-in'
import { deskViews } from '../../modules/desk/view'
import { bookings } from '../../store/bookings'
import { journal } from '../../store/journal'
import { blockedUntil, countWrongTry } from '../../store/limits'

/** The code says which of today's bookings has arrived. It burns with the first use: an arrived booking has no code any more. */
export const checkIn = os.desk.checkIn.handler(async ({ context, input, errors }) => {
  const { documents, derive, now: clock } = context.deps
  const carrier = allowed(context, input.carrier, (id) => ({ carrier: id }))
  const now = clock()
  const known = await journal.get(documents, journalId(context, input))
  let id = known ? String(known.answer.booking) : null
  if (!id) {
    const limit = `check-in:${carrier}:${personOf(context)}`
    const retryAt = await blockedUntil(documents, limit, now)
    if (retryAt !== null) throw errors.TOO_MANY_TRIES({ data: { retryAt } })
    const expected = await bookings.find(documents, { carrier, date: beijingDate(now) })
    const digest = checkInDigest(derive)
    const matching = expected.filter(
      (booking) =>
        booking.checkedInAt === null &&
        booking.cancelledAt === null &&
        (!input.booking || booking._id === input.booking) &&
        acceptedStep(digest, booking._id, input.code, now) !== null,
    )
    if (matching.length === 0) {
      await countWrongTry(documents, limit, now)
      throw errors.CHECKIN_CODE_WRONG()
    }
    if (matching.length > 1) throw errors.CHECKIN_CODE_AMBIGUOUS()
    id = matching[0]!._id
  }
  const arrived = id
  await commit(context, input, arrived, async (tx, at) => {
    const booking = await bookings.get(tx, arrived)
    if (!booking || booking.checkedInAt !== null || booking.cancelledAt !== null) throw errors.CHECKIN_CODE_WRONG()
    await bookings.change(tx, arrived, { checkedInAt: at })
    return { booking: arrived }
  })
  const [view] = await deskViews(documents, [(await bookings.get(documents, arrived))!], clock())
  return view!
})
