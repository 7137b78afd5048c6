import { beijingDate } from '@shared/calendar/beijing'
import { answering } from '@/copy/answering'
import { bookings as words } from '@/copy/bookings'
import { dotted } from '@/copy/punctuation'
import { type Booking, toneOf } from '@/features/booking/booking'
import { whenOf } from '@/features/booking/when'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { Row } from '@/ui/list'
import { Tag } from '@/ui/tag'

export function BookingRow({ booking }: { booking: Booking }) {
  const answerBy = booking.state === 'asked' ? booking.answerBy : null
  const { time } = whenOf(booking.start, booking.end, beijingDate(now()))
  return (
    <Row
      title={`${time} ${booking.serviceName}`}
      note={dotted([booking.carrierName, ...(answerBy === null ? [] : [answering.by(answerBy, now())])])}
      aside={<Tag tone={toneOf[booking.state]}>{words.states[booking.state]}</Tag>}
      to={there('ticket', { bookingId: booking.id })}
    />
  )
}
