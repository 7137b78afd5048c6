import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import { home as words } from '@/copy/home'
import { Missing } from '@/features/loaded/missing'
import { useEnterprise } from '@/features/who/use-who'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import styles from './next-booking.module.scss'
import { useComing } from './queries'

/** The booking that is next, with its ticket one tap away; nothing when there is none. */
export function NextBooking() {
  const coming = useComing(useEnterprise()?.id)
  const { data } = coming
  const next = data?.items.find(({ state, end }) => (state === 'booked' || state === 'asked') && end > now())
  if (!data && coming.isError) return <Missing query={coming} rows={1} />
  if (!next) return null
  return (
    <Section kind="card">
      <Box className={styles.next}>
        <Box className={styles.when}>
          <Box className={styles.clock}>{beijingTime(next.start)}</Box>
          <Box className={styles.second}>{formatNear(beijingDate(next.start), beijingDate(now()))}</Box>
        </Box>
        <Box className={styles.what}>
          <Box className={styles.strong}>{words.next(next.serviceName)}</Box>
          <Box className={styles.second}>{next.carrierName}</Box>
        </Box>
        <Box className={styles.show}>
          <Button size="small" wide onPress={() => go('ticket', { bookingId: next.id })}>
            {words.show}
          </Button>
        </Box>
      </Box>
    </Section>
  )
}
