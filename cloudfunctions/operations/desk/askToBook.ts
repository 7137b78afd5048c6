import { decideReceive } from '@shared/booking/decide-walk-in'
import { unserved } from '@shared/copy/booking-told'
import { os } from '../../frame/os'
import { tellBooking } from '../../modules/booking/tell'
import { onBooking } from '../../modules/desk/on-booking'
import { bookings } from '../../store/bookings'

/** Who could be received can be told to come another time instead: it chooses that time itself, and this counts for nothing. */
export const askToBook = os.desk.askToBook.handler(({ context, input, errors }) =>
  onBooking(context, input, async (tx, booking, carrier, now) => {
    const decided = decideReceive(booking, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await bookings.change(tx, booking._id, { cancelledAt: now, cancelledBy: 'station', cancelReason: unserved })
    await tellBooking(tx, booking, carrier, 'unserved', now)
  }),
)
