import { decideUndoCheckIn } from '@shared/booking/decide-undo-check-in'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { deskViews } from '../../modules/desk/view'
import { bookings } from '../../store/bookings'

/** The booking is expected again, and has codes again; the journal keeps both the check-in and that it was taken back. */
export const undoCheckIn = os.desk.undoCheckIn.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { bookingId } = input
  allowed(context, await bookings.get(documents, bookingId), ({ carrierId }) => ({ carrierId }))
  await commit(context, input, bookingId, async (tx, now) => {
    const booking = await bookings.get(tx, bookingId)
    if (!booking) throw refusal('NOT_FOUND')
    const decided = decideUndoCheckIn(booking, now)
    if (!decided.accepted) {
      if (decided.code === 'WRONG_STATE') throw errors.WRONG_STATE({ data: decided.data })
      throw errors.UNDO_CLOSED({ data: { ...decided.data, basis: asLine(decided.basis) } })
    }
    await bookings.change(tx, bookingId, { checkedInAt: decided.checkedInAt })
    return { bookingId }
  })
  const expected = await bookings.get(documents, bookingId)
  if (!expected) throw refusal('NOT_FOUND')
  const [view] = await deskViews(documents, [expected], clock())
  return view!
})
