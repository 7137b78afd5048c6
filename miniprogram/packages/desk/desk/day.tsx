import { deskDay, deskSections } from '@shared/booking/desk-day'
import type { LocalDate } from '@shared/calendar/local-date'
import { useState } from 'react'
import { deskDay as words } from '@/copy/desk-day'
import { useNow } from '@/platform/use-now'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { List } from '@/ui/list'
import { Section } from '@/ui/section'
import styles from './day.module.scss'
import { type Booked, Entry } from './entry'

const isDone = ({ state }: Booked) => state === 'done' || state === 'cancelled'

interface DayProps {
  bookings: readonly Booked[]
  /** what waits for the station's yes, of all days */
  asked: readonly Booked[]
  day: LocalDate
}

/** A day in the order in which the desk works through it; those who are done are folded. */
export function Day({ bookings, asked, day: date }: DayProps) {
  const at = useNow(10_000)
  const [open, setOpen] = useState(false)
  // a request waits on every day's desk, also one for another day
  const others = asked.filter(({ id }) => bookings.every((booking) => booking.id !== id))
  const day = deskDay([...bookings, ...others], at)
  const done = day.over.filter(isDone)
  return deskSections.map((section) => {
    const all = day[section]
    if (all.length === 0) return null
    const shown = section === 'over' && !open ? all.filter((booking) => !isDone(booking)) : all
    return (
      <Section
        key={section}
        title={words.counted(words.sections[section], all.length)}
        {...(section === 'urgent' && all.length > 1 && { aside: words.urgentFirst })}
      >
        <List card>
          {shown.map((booking) => (
            <Entry key={booking.id} booking={booking} at={at} day={date} />
          ))}
          {section === 'over' && done.length > 0 && (
            <Box className={styles.fold}>
              <Button kind="text" onPress={() => setOpen(!open)}>
                {open ? words.fewer : words.others(done.length)}
              </Button>
            </Box>
          )}
        </List>
      </Section>
    )
  })
}
