import { urgencyOf } from '@shared/booking/desk-day'
import { beijingDate, type Instant } from '@shared/calendar/beijing'
import { board as words } from '@/copy/board'
import { desk } from '@/copy/desk'
import { deskDay } from '@/copy/desk-day'
import { how } from '@/copy/how'
import { dotted, listed } from '@/copy/punctuation'
import { walkIn } from '@/copy/walk-in'
import { whenOf } from '@/features/booking/when'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import { Answer } from '../../answer'
import { HandOver } from '../../hand-over'
import { Leave } from '../../leave'
import { NoShow } from '../../no-show'
import { Receive } from '../../receive'
import { type Booked, tones } from '../entry'
import { nameOf } from '../said'
import styles from './board.module.scss'
import type { Lanes } from './days'

interface DetailProps {
  booking: Booked
  lanes: Lanes
  at: Instant
}

/** One booking beside the board: who, what for, and what the desk can do now, each with its key. */
export function Detail({ booking, lanes, at }: DetailProps) {
  const { id: bookingId, state } = booking
  const urgency = urgencyOf(booking, at)
  const name = nameOf(booking)
  const { time, date } = whenOf(booking.start, booking.end, beijingDate(at))
  const who = listed(booking.laneIds.map((id) => lanes.find((lane) => lane.id === id)?.name))
  return (
    <Section
      title={name}
      aside={<Tag tone={urgency ? 'warn' : tones[state]}>{urgency ? deskDay[urgency] : deskDay.state[state]}</Tag>}
    >
      <KeyValues
        rows={[
          [desk.booking.when, dotted([time, date])],
          [desk.booking.service, booking.serviceName],
          ...(who ? [[words.with, who] as const] : []),
          ...(booking.walkIn ? [[walkIn.tag, walkIn.entry] as const] : []),
          ...(booking.mode ? [[how.title, how.words[booking.mode]] as const] : []),
          ...(booking.address ? [[how.reach(booking.mode), booking.address] as const] : []),
          [desk.booking.need, booking.note || desk.booking.none],
          [desk.booking.number, booking.number],
        ]}
      />
      <Box className={styles.ways}>
        {urgency === 'waiting' && <Receive bookingId={bookingId} name={name} />}
        <Answer booking={booking} name={name} keyed />
        {!booking.walkIn && <NoShow booking={booking} name={name} keyed />}
        <Leave booking={booking} name={name} short keyed />
        <HandOver booking={booking} name={name} keyed />
        <Button kind="quiet" size="small" wide hotkey="⏎" onPress={() => go('deskBooking', { bookingId })}>
          {urgency === 'unwritten' ? deskDay.write : words.open}
        </Button>
      </Box>
    </Section>
  )
}
