import { decideCheckIn } from '@shared/booking/decide-check-in'
import { beijingDate } from '@shared/calendar/beijing'
import { asId, type BookingId } from '@shared/ids'
import { asLine } from '../../frame/basis-line'
import { commit, journalId } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { checkInDigest } from '../../modules/booking/check-in'
import { expectedOn } from '../../modules/desk/expected'
import { deskViews } from '../../modules/desk/view'
import { bookings } from '../../store/bookings'
import { journal } from '../../store/journal'
import { blockedUntil, countWrongTry } from '../../store/limits'

/** The code says which of today's bookings has arrived; the transaction looks at that one again. */
export const checkIn = os.desk.checkIn.handler(async ({ context, input, errors }) => {
  const { documents, derive, now: clock } = context.deps
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const now = clock()
  const refusedBy = (no: Exclude<ReturnType<typeof decideCheckIn>, { accepted: true }>) =>
    no.code === 'CHECKIN_CLOSED'
      ? errors.CHECKIN_CLOSED({ data: { ...no.data, basis: asLine(no.basis) } })
      : errors[no.code]()
  const digest = checkInDigest(derive)
  const answered = async () => {
    const known = await journal.get(documents, journalId(context, input))
    return known && asId<BookingId>(String(known.answer.bookingId))
  }
  let bookingId = await answered()
  if (!bookingId) {
    const limit = `check-in:${carrierId}:${personOf(context)}`
    const retryAt = await blockedUntil(documents, limit, now)
    if (retryAt !== null) throw errors.TOO_MANY_TRIES({ data: { retryAt } })
    const expected = await expectedOn(documents, carrierId, beijingDate(now))
    const asked = expected.filter(({ _id }) => !input.bookingId || _id === input.bookingId)
    const decided = decideCheckIn(asked, input.code, digest, now)
    // A code that is used up may have been used by this request, sent again while it was on its way.
    bookingId = decided.accepted ? decided.bookingId : await answered()
    if (!decided.accepted && !bookingId) {
      if (decided.code === 'CHECKIN_CODE_WRONG') await countWrongTry(documents, limit, now)
      throw refusedBy(decided)
    }
  }
  const arrivedId = bookingId!
  await commit(context, input, arrivedId, async (tx, at) => {
    const booking = await bookings.get(tx, arrivedId)
    const decided = decideCheckIn(booking ? [booking] : [], input.code, digest, now)
    if (!decided.accepted) throw refusedBy(decided)
    await bookings.change(tx, arrivedId, { checkedInAt: at })
    return { bookingId: arrivedId }
  })
  const arrived = await bookings.get(documents, arrivedId)
  if (!arrived) throw refusal('NOT_FOUND')
  const [view] = await deskViews(documents, [arrived], clock())
  return view!
})
