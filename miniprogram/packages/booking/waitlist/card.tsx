import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatDay, formatNear } from '@shared/calendar/format'
import { limits } from '@shared/limits'
import { clauses } from '@/copy/punctuation'
import { waitlist as words } from '@/copy/waitlist'
import { useWait, type Wait, wantedOf } from '@/features/booking/waits'
import { useNow } from '@/platform/use-now'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { KeyValues } from '@/ui/key-values'
import { LifeBar } from '@/ui/ticket/life-bar'
import { Dated } from '@/ui/whole'
import styles from './waitlist.module.scss'

const SECOND = 1000

/** What it is about and how it stands; of an offer how long it holds. */
export function Card({ wait }: { wait: Wait }) {
  const { state, at, serviceName, carrierName, ahead } = wait
  const says = words.says[state]
  const place = words.ahead(ahead, limits.counted)
  const today = beijingDate(useNow(60 * SECOND))
  const day = wait.offer ? beijingDate(wait.offer.start) : wait.date
  const [wantedDay, near] = [formatDay(day, today), formatNear(day, today)]
  return (
    <Box>
      <Box className={styles.head}>{words.heads[state]}</Box>
      <Heading level={2} className={styles.when}>
        <Dated>{wantedOf(wait)}</Dated>
      </Heading>
      {wantedDay !== near && <Box className={styles.day}>{wantedDay}</Box>}
      {says && <Box className={styles.says}>{says}</Box>}
      {state === 'offered' && <Remaining wait={wait} />}
      <KeyValues
        rows={[
          [words.rows.service, serviceName],
          [words.rows.place, carrierName],
          [words.rows.since, clauses([words.since(formatDay(beijingDate(at), today)), state === 'waiting' && place])],
        ]}
      />
    </Box>
  )
}

/** By the second; it is asked anew at its end. */
function Remaining({ wait: { id, offer } }: { wait: Wait }) {
  const now = useNow(SECOND)
  const { refetch } = useWait(id)
  if (!offer) return null
  const seconds = Math.max(0, Math.ceil((offer.until - now) / SECOND))
  if (seconds === 0) void refetch({ cancelRefetch: false })
  const minutes = Math.floor(seconds / 60)
  return (
    <Box className={styles.remaining}>
      <Box className={styles.pair}>
        <Box>{words.keptUntil(beijingTime(offer.until))}</Box>
        <Box>{words.told(beijingTime(offer.at))}</Box>
      </Box>
      <Box className={styles.clock} role="timer">
        {minutes < 60
          ? words.remaining(minutes, seconds % 60)
          : words.remainingHours(Math.floor(minutes / 60), minutes % 60)}
      </Box>
      <LifeBar seconds={seconds} of={(offer.until - offer.at) / SECOND} />
    </Box>
  )
}
