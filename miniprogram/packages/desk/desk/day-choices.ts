import { weekdayName } from '@shared/calendar/format'
import { type LocalDate, localDate, partsOf } from '@shared/calendar/local-date'
import type { Output } from '@/api/contract'
import { deskDay as words } from '@/copy/desk-day'
import type { DayChoice } from '@/ui/slot-picker'

/** Two weeks, with how many come on each day; a day that is closed can be looked at too, somebody may stand on it. */
export const dayChoices = (days: Output<'desk.days'>['days'], today: LocalDate): DayChoice[] =>
  days.map(({ date: text, hours, seats }) => {
    const date = localDate(text)
    const open = hours.length > 0
    return {
      date,
      weekday: date === today ? words.today : weekdayName(date),
      day: String(partsOf(date).day),
      seats: seats > 0 ? words.people(seats) : open ? words.none : words.closed,
      bookable: open || seats > 0,
      closed: false,
    }
  })
