import { decideMeeting } from '@shared/booking/decide-meeting'
import { detailsUntil } from '@shared/booking/details'
import { os } from '../../frame/os'
import { onBooking } from '../../modules/desk/on-booking'
import { bookings } from '../../store/bookings'

/** The link is a detail of the booking: it is forgotten with the others, and no message carries it. */
export const meet = os.desk.meet.handler(({ context, input, errors }) =>
  onBooking(context, input, async (tx, booking, _, now) => {
    const decided = decideMeeting(booking, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    const meetingUrl = input.url || null
    await bookings.change(tx, booking._id, {
      meetingUrl,
      detailsUntil: detailsUntil({ ...booking, meetingUrl }, booking.end),
    })
  }),
)
