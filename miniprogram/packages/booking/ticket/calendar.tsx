import { calendarEvent } from '@shared/booking/calendar-event'
import type { Carrier } from '@shared/directory/carrier'
import { bookings as words } from '@/copy/bookings'
import type { Booking } from '@/features/booking/booking'
import { canRemove, keepInCalendar } from '@/platform/calendar'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { Button } from '@/ui/button'

/** Puts the appointment into a calendar, and takes a cancelled one out of it, while it is still to come (B6). */
export function Calendar({ booking, carrier: { address, services } }: { booking: Booking; carrier: Carrier }) {
  const { state, start, serviceId } = booking
  const bring = services.find(({ id }) => id === serviceId)?.bring ?? []
  const gone = state === 'cancelled'
  if (start <= now() || !(state === 'booked' || (gone && canRemove))) return null
  const keep = async () => {
    try {
      await keepInCalendar(calendarEvent(booking, address, bring))
      say(gone ? words.calendarRemoved : canRemove ? words.calendarSaved : words.inCalendar)
    } catch {
      say(words.notInCalendar)
    }
  }
  return (
    <Button kind="quiet" onPage wide icon="calendar" onPress={() => void keep()}>
      {gone ? words.fromCalendar : words.toCalendar}
    </Button>
  )
}
