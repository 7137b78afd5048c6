import { beijingDate } from '@shared/calendar/beijing'
import type { ScreenParameters } from '@shared/screens'
import { complaint as words } from '@/copy/complaint'
import { useBooking, useCarrier } from '@/features/booking/queries'
import { whenOf } from '@/features/booking/when'
import { Missing } from '@/features/loaded/missing'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Mark } from '@/ui/mark'
import { Section } from '@/ui/section'
import styles from '../complaint.module.scss'

/** Whom it is about, and which time, where it is about one. */
export function About({ carrierId, bookingId }: ScreenParameters<'complaintNew'>) {
  const found = useCarrier(carrierId)
  const once = useBooking(bookingId).data
  if (!found.data) return <Missing query={found} rows={1} />
  const { kind, name } = found.data.carrier
  return (
    <Section>
      <Box className={styles.caption}>{words.about}</Box>
      <Box className={styles.who}>
        <Box className={styles.mark}>
          <Mark kind={kind} size={24} />
        </Box>
        <Box className={styles.strong}>{name}</Box>
      </Box>
      {once && (
        <Box className={styles.second}>
          {`${whenOf(once.start, once.end, beijingDate(now())).time}·${once.serviceName}`}
        </Box>
      )}
    </Section>
  )
}
