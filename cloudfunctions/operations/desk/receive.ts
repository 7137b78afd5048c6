import { decideReceive } from '@shared/booking/decide-walk-in'
import { os } from '../../frame/os'
import { onBooking } from '../../modules/desk/on-booking'
import { bookings } from '../../store/bookings'

/** Who scanned the code is known to be there: nothing is typed. */
export const receive = os.desk.receive.handler(({ context, input, errors }) =>
  onBooking(context, input, async (tx, booking, _, now) => {
    const decided = decideReceive(booking, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await bookings.change(tx, booking._id, { checkedInAt: decided.checkedInAt })
  }),
)
