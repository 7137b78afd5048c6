import { decideLeave } from '@shared/booking/decide-leave'
import { os } from '../../frame/os'
import { onBooking } from '../../modules/desk/on-booking'
import { bookings } from '../../store/bookings'

export const leave = os.desk.leave.handler(({ context, input, errors }) =>
  onBooking(context, input, async (tx, booking, _, now) => {
    const decided = decideLeave(booking, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await bookings.change(tx, booking._id, { leftAt: decided.leftAt })
  }),
)
