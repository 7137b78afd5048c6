import { beijingTime } from '@shared/calendar/beijing'
import type { Item } from '@/api/contract'
import { walkIn } from '@/copy/walk-in'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { Tag } from '@/ui/tag'
import { Receive } from '../receive'
import styles from './walk-in-code.module.scss'

const words = walkIn.desk
type Booked = Item<'desk.today'>

/** Who walked in and waits. */
export function Waiting({ bookings }: { bookings: readonly Booked[] }) {
  return (
    <List card>
      {bookings.map(({ id, start, enterpriseName, serviceName, note }) => (
        <Box key={id}>
          <Row
            title={`${beijingTime(start)} ${enterpriseName}`}
            note={words.need(serviceName, note)}
            aside={<Tag tone="warn">{words.tag}</Tag>}
          />
          <Box className={styles.deed}>
            <Receive bookingId={id} name={enterpriseName} />
          </Box>
        </Box>
      ))}
    </List>
  )
}
