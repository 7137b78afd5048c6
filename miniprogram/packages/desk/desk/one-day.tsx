import { formatDay } from '@shared/calendar/format'
import { type LocalDate, localDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { deskDay as words } from '@/copy/desk-day'
import { clauses } from '@/copy/punctuation'
import { useDesk } from '@/features/desk/queries'
import { WaitingOn } from '@/features/desk/waiting-on'
import { Missing } from '@/features/loaded/missing'
import { Box } from '@/ui/base/box'
import { More } from '@/ui/more'
import { Section } from '@/ui/section'
import { DayStrip } from '@/ui/slot-picker'
import { Empty } from '@/ui/states'
import styles from '../desk.module.scss'
import { CheckIn } from './check-in'
import { Day } from './day'
import { dayChoices } from './day-choices'
import { useAsked, useDeskDays } from './queries'

interface OneDayProps {
  carrierId: CarrierId
  day: LocalDate
  today: LocalDate
  shown: boolean
  /** null: today */
  onDay: (day: LocalDate | null) => void
}

/** A day on a phone: who comes when, and the code that says who has arrived. */
export function OneDay({ carrierId, day, today, shown, onDay }: OneDayProps) {
  const { items, whole, query, more } = useDesk(carrierId, day, shown)
  const requests = useAsked(carrierId, shown)
  const days = useDeskDays(carrierId, shown).data?.days
  const coming = items?.filter(({ state }) => state !== 'cancelled' && state !== 'missed').length ?? 0
  return (
    <>
      <Section>
        {days && <DayStrip days={dayChoices(days, today)} chosen={day} onChoose={(date) => onDay(localDate(date))} />}
        <Box className={styles.second}>
          {clauses([formatDay(day, today), whole ? words.booked(coming) : words.loading])}
        </Box>
      </Section>
      {day === today && <CheckIn carrierId={carrierId} />}
      {items && <Day bookings={items} asked={requests.items ?? []} day={day} />}
      {requests.more.failed && <More {...requests.more} />}
      <WaitingOn carrierId={carrierId} date={day} />
      {more.failed && <More {...more} />}
      {items?.length === 0 && (
        <Empty
          icon="calendar"
          title={words.empty.title}
          text={words.empty.text}
          {...(day !== today && { exit: { words: words.empty.exit, onPress: () => onDay(null) } })}
        />
      )}
      {!items && <Missing query={query} rows={3} />}
    </>
  )
}
