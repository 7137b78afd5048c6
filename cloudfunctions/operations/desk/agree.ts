import { decideAnswer } from '@shared/booking/decide-answer'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { requestOf, settleCall } from '../../modules/booking/asked'
import { writeReminder } from '../../modules/booking/reminder'
import { tellBooking } from '../../modules/booking/tell'
import { onBooking } from '../../modules/desk/on-booking'
import { bookings } from '../../store/bookings'

/** 同意: the seat is held already, so nothing of the day's sheet changes, and no yes can oversell. */
export const agree = os.desk.agree.handler(({ context, input, errors }) =>
  onBooking(context, input, async (tx, booking, carrier, now) => {
    const decided = decideAnswer(booking, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await assertUntied(context.deps.documents, tx, personOf(context), requestOf(booking), now, errors)
    const agreed = { ...booking, agreedAt: decided.at }
    await bookings.change(tx, booking._id, { agreedAt: decided.at, callAt: null })
    await writeReminder(tx, agreed, carrier, now)
    await settleCall(tx, booking)
    await tellBooking(tx, agreed, carrier, 'agreed', now)
  }),
)
