import { beijingTime } from '@shared/calendar/beijing'
import { formatTimes } from '@shared/calendar/format'
import type { LocalDate } from '@shared/calendar/local-date'
import type { BookingId, CarrierId } from '@shared/ids'
import { deduct as words } from '@/copy/deduct'
import { points } from '@/copy/points'
import { clauses } from '@/copy/punctuation'
import { dateOfRow } from '@/features/desk/row-facts'
import { Loaded } from '@/features/loaded'
import { Box } from '@/ui/base/box'
import { Choices, Field } from '@/ui/field'
import { recorded } from './proposal-rows'
import { useAppointments } from './queries'
import styles from './stations.module.scss'

interface AppointmentsProps {
  carrierId: CarrierId
  date: LocalDate
  chosen: BookingId | null
  problem: string | undefined
  onChoose: (bookingId: BookingId) => void
}

/** The bookings of a day to pick from, and what was taken off around it. */
export function Appointments({ carrierId, date, chosen, problem, onChoose }: AppointmentsProps) {
  const { query, items, first } = useAppointments(carrierId, date)
  return (
    <Loaded query={query} rows={2}>
      {() => (
        <Field label={words.booking} problem={problem}>
          {items?.length === 0 && <Box className={styles.second}>{words.none}</Box>}
          <Choices
            label={words.booking}
            value={chosen}
            onChange={onChoose}
            options={(items ?? []).map((booking) => ({
              value: booking.bookingId,
              words: clauses([
                formatTimes(beijingTime(booking.start), beijingTime(booking.end)),
                booking.enterpriseName,
              ]),
              note: clauses([booking.serviceName, ...recorded(booking)]),
            }))}
          />
          {first !== undefined && first.withheld > 0 && (
            <Box className={styles.second}>{words.withheld(first.withheld)}</Box>
          )}
          {first?.around.map((row) => (
            <Box key={row.id} className={styles.second}>
              {words.around(dateOfRow(row), row.itemName, points.signed(row.amount), row.reversed)}
            </Box>
          ))}
        </Field>
      )}
    </Loaded>
  )
}
