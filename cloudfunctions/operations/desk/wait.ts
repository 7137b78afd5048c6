import { decideWait } from '@shared/booking/decide-miss'
import { os } from '../../frame/os'
import { tellBooking } from '../../modules/booking/tell'
import { onBooking } from '../../modules/desk/on-booking'
import { bookings } from '../../store/bookings'

export const wait = os.desk.wait.handler(({ context, input, errors }) =>
  onBooking(context, input, async (tx, booking, carrier, now) => {
    const decided = decideWait(booking, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await bookings.change(tx, booking._id, { graceUntil: decided.graceUntil })
    await tellBooking(tx, booking, carrier, 'waiting', now)
  }),
)
