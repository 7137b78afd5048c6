import { weekOf } from '@shared/booking/board-axis'
import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { type LocalDate, localDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { deskDay as words } from '@/copy/desk-day'
import { Missing } from '@/features/loaded/missing'
import { there } from '@/platform/there'
import { useNow } from '@/platform/use-now'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { useDeskDays, useDeskOn } from './queries'
import { nameOf, stateOf } from './said'

interface WeekProps {
  carrierId: CarrierId
  today: LocalDate
  shown: boolean
}

/** The next five open days on a phone: who comes, day by day. */
export function Week({ carrierId, today, shown }: WeekProps) {
  const at = useNow(10_000)
  const plan = useDeskDays(carrierId, shown)
  const parts = weekOf((plan.data?.days ?? []).map((day) => ({ ...day, date: localDate(day.date) })))
  const dates = parts.flatMap((part) => ('date' in part ? [part.date] : []))
  const desks = useDeskOn(carrierId, dates, today, shown)
  const missing = desks.find(({ whole }) => !whole)
  if (!plan.data || missing) return <Missing query={missing?.query ?? plan} rows={5} />
  return dates.map((date, nth) => {
    const coming = (desks[nth]?.items ?? []).filter(({ state }) => state !== 'cancelled')
    const title = formatDay(date, today)
    return (
      <Section key={date} title={date === beijingDate(at) ? words.todayIs(title) : title}>
        {coming.length === 0 ? (
          <Note icon="calendar">{words.empty.title}</Note>
        ) : (
          <List card>
            {coming.map((booking) => (
              <Row
                key={booking.id}
                title={words.at(beijingTime(booking.start), nameOf(booking))}
                note={booking.serviceName}
                aside={stateOf(booking, at)}
                to={there('deskBooking', { bookingId: booking.id })}
              />
            ))}
          </List>
        )}
      </Section>
    )
  })
}
