import { urgencyOf } from '@shared/booking/desk-day'
import { waitedUntil } from '@shared/booking/no-show'
import { beijingDate, beijingTime, type Instant } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import type { LocalDate } from '@shared/calendar/local-date'
import type { Item } from '@/api/contract'
import { deskDay as words } from '@/copy/desk-day'
import { how } from '@/copy/how'
import { dotted } from '@/copy/punctuation'
import { said } from '@/copy/said'
import { walkIn } from '@/copy/walk-in'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Link } from '@/ui/base/link'
import { Button } from '@/ui/button'
import { Tag, type Tone } from '@/ui/tag'
import { Answer } from '../answer'
import { Leave } from '../leave'
import { NoShow } from '../no-show'
import { Receive } from '../receive'
import styles from './day.module.scss'

export type Booked = Item<'desk.today'>

export const tones: Record<Booked['state'], Tone> = {
  asked: 'warn',
  ...{ booked: 'plain', arrived: 'good', done: 'plain', cancelled: 'plain', missed: 'plain', past: 'warn' },
}
const isOn = (day: LocalDate, start: Instant) => beijingDate(start) === day
const MINUTE = 60_000

/** Somebody of the day: when, who, what for, and what the desk can do for them now. */
export function Entry({ booking, at, day }: { booking: Booked; at: Instant; day: LocalDate }) {
  const { id: bookingId, start, graceUntil, leftAt, enterpriseName, serviceName, state } = booking
  const urgency = urgencyOf(booking, at)
  const until = waitedUntil({ start, ...(graceUntil !== null && { graceUntil }) })
  const minutes = Math.floor((at - start) / MINUTE)
  const what = [
    isOn(day, start) ? serviceName : `${beijingTime(start)} ${serviceName}`,
    ...(booking.mode ? [how.words[booking.mode]] : []),
    ...(booking.visitor ? [said.comes(booking.visitor)] : []),
  ]
  return (
    <Box as="article" className={styles.entry}>
      <Box className={styles.time}>
        {isOn(day, start) ? beijingTime(start) : formatNear(beijingDate(start), beijingDate(at))}
      </Box>
      <Box className={styles.what}>
        <Box className={styles.head}>
          <Link to={there('deskBooking', { bookingId })} className={styles.name}>
            {enterpriseName || words.numbered(booking.number)}
          </Link>
          <Tag tone={urgency ? 'warn' : tones[state]}>
            {urgency ? words[urgency] : booking.walkIn && state === 'arrived' ? walkIn.tag : words.state[state]}
          </Tag>
        </Box>
        <Box className={styles.second}>
          {booking.walkIn ? walkIn.desk.need(serviceName, booking.note) : dotted(what)}
        </Box>
        {urgency === 'late' && (
          <Box className={styles.warn}>
            {at < until && booking.answerBy === null ? words.waits(minutes, beijingTime(until)) : words.over(minutes)}
          </Box>
        )}
        {urgency === 'waiting' && <Receive bookingId={bookingId} name={enterpriseName} />}
        {urgency === 'unwritten' && (
          <>
            <Box className={styles.second}>{words.left(beijingTime(leftAt!))}</Box>
            <Button kind="quiet" size="small" onPress={() => go('deskBooking', { bookingId })}>
              {words.write}
            </Button>
          </>
        )}
        <Answer booking={booking} name={enterpriseName} />
        {!booking.walkIn && <NoShow booking={booking} name={enterpriseName} />}
        <Leave booking={booking} name={enterpriseName} short />
      </Box>
    </Box>
  )
}
