import type { Block } from '@shared/booking/board-blocks'
import { urgencyOf } from '@shared/booking/desk-day'
import { beijingDate, type Instant } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import { board as words } from '@/copy/board'
import { useDesk } from '@/features/desk/queries'
import type { WorkedAt } from '@/features/desk/use-station'
import { WaitingOn } from '@/features/desk/waiting-on'
import { Box } from '@/ui/base/box'
import { List } from '@/ui/list'
import { Section } from '@/ui/section'
import { Column } from '@/ui/workbench'
import { CheckIn } from '../check-in'
import { Day } from '../day'
import { type Booked, Entry } from '../entry'
import { useAsked } from '../queries'
import styles from './board.module.scss'
import type { Lanes } from './days'
import { Detail } from './detail'

/** Where the code of who has come is typed. */
export const CODE = 'check-in-code'

interface PaneProps {
  station: WorkedAt
  /** the first day of the board */
  date: LocalDate
  block: Block<Booked> | undefined
  lanes: Lanes
  at: Instant
  shown: boolean
}

/** What was chosen in the board, with what the desk can do for it; before anything was, what comes first. */
export function Pane({ station: { id: carrierId }, date, block, lanes, at, shown }: PaneProps) {
  const today = beijingDate(at)
  const entries = block?.entries ?? []
  const [first] = entries
  return (
    <Column label={words.pane} kind="pane">
      <Box id={CODE}>
        <CheckIn carrierId={carrierId} kind="plain" />
      </Box>
      {first && entries.length === 1 && <Detail key={first.id} booking={first} lanes={lanes} at={at} />}
      {entries.length > 1 && (
        <Section>
          <List>
            {entries.map((booking) => (
              <Entry key={booking.id} booking={booking} at={at} day={beijingDate(booking.start)} />
            ))}
          </List>
        </Section>
      )}
      {!first && <First carrierId={carrierId} today={today} at={at} shown={shown} />}
      <WaitingOn carrierId={carrierId} date={first ? beijingDate(first.start) : date} />
    </Column>
  )
}

function First({
  carrierId,
  today,
  at,
  shown,
}: Pick<PaneProps, 'at' | 'shown'> & { carrierId: WorkedAt['id']; today: LocalDate }) {
  const desk = useDesk(carrierId, today, shown)
  const asked = useAsked(carrierId, shown)
  const urgent = (desk.items ?? []).filter((booking) => urgencyOf(booking, at))
  return (
    <>
      <Section>
        <Box className={styles.second}>{words.pick}</Box>
      </Section>
      <Day bookings={urgent} asked={asked.items ?? []} day={today} />
    </>
  )
}
