import { STEP_MS } from '@shared/booking/code'
import { isElsewhere } from '@shared/booking/decide-mode'
import { hasInboxReminder, inboxReminderAt, reminderAt } from '@shared/booking/reminder'
import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { toBring } from '@shared/copy/to-bring'
import { bookings as words } from '@/copy/bookings'
import { freeUntil } from '@/copy/free-until'
import { how } from '@/copy/how'
import { clauses, listed } from '@/copy/punctuation'
import { said } from '@/copy/said'
import { Answers } from '@/features/booking/answers'
import { type Booking, toneOf } from '@/features/booking/booking'
import { noteOf } from '@/features/booking/note'
import { useCarrier } from '@/features/booking/queries'
import { whenOf } from '@/features/booking/when'
import { useKeptAwake } from '@/platform/awake'
import { useNow } from '@/platform/use-now'
import { Span } from '@/ui/base/span'
import { KeyValues } from '@/ui/key-values'
import { Ticket } from '@/ui/ticket'
import { arrivalOf } from './arrival'
import { useCode } from './use-code'

const SECOND = 1000

/** The ticket with its code, while there is something to show it for; afterwards the facts alone. */
export function LiveTicket({ booking }: { booking: Booking }) {
  const now = useNow(SECOND)
  const { live, hint } = arrivalOf(booking, now)
  useKeptAwake(live)
  const { code, offline } = useCode(booking.id, live, now)
  const { data } = useCarrier(booking.carrierId)
  const when = whenOf(booking.start, booking.end, beijingDate(now))
  const service = data?.carrier.services.find(({ id }) => id === booking.serviceId)
  const isToCome = (booking.state === 'booked' || booking.state === 'asked') && now < booking.end
  const bring = isToCome && listed(service?.bring ?? [])
  const reminders = booking.state === 'booked' && remindersOf(booking)
  const rows = [
    [words.rows.service, booking.serviceName],
    ...(isElsewhere(booking.mode)
      ? [[words.rows.station, booking.carrierName] as const]
      : [[words.rows.place, clauses([booking.carrierName, data?.carrier.address])] as const]),
    ...(booking.mode ? [[how.title, how.words[booking.mode]] as const] : []),
    ...(booking.address ? [[booking.mode === 'phone' ? how.number : words.rows.place, booking.address] as const] : []),
    ...(data ? [[words.rows.phone, data.carrier.phone] as const] : []),
    ...(bring ? [[toBring(booking.mode), bring] as const] : []),
    [
      words.rows.number,
      <Span key="number" className="nowrap">
        {booking.number}
      </Span>,
    ],
    ...(reminders ? [[words.rows.reminder, reminders] as const] : []),
    ...(booking.state === 'booked' && now < booking.start
      ? [[freeUntil.row, freeUntil.said(booking.freeUntil, now)] as const]
      : booking.lateCancel
        ? [[freeUntil.row, freeUntil.late] as const]
        : []),
    [said.who, booking.visitor ?? said.booker],
    ...(booking.note ? [[words.rows.note, noteOf(booking, beijingDate(now))] as const] : []),
    ...(booking.provisional ? [[words.rows.provisional, words.provisional] as const] : []),
  ] as const
  return (
    <Ticket
      live={live}
      code={code && { ...code, lifetime: STEP_MS / SECOND }}
      offline={offline}
      hint={hint}
      when={when.time}
      date={when.date}
      state={{ text: words.states[booking.state], tone: toneOf[booking.state] }}
    >
      <KeyValues rows={rows} />
      <Answers answers={booking.answers} />
    </Ticket>
  )
}

/** Which are to come, by what was accepted (B6); empty: none. */
const remindersOf = ({ reminded, start, bookedAt, movedAt, agreedAt }: Booking) =>
  words.reminders(
    reminded ? beijingTime(reminderAt(start)) : null,
    hasInboxReminder({ start, bookedAt, movedAt, agreedAt }) ? beijingTime(inboxReminderAt(start)) : null,
  )
