import { STEP_MS } from '@shared/booking/code'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { eventCode as words } from '@/copy/event-code'
import { ticket } from '@/copy/ticket'
import { useKeptAwake } from '@/platform/awake'
import { canFill, fill } from '@/platform/full-screen'
import { say } from '@/platform/said'
import { secretLink } from '@/platform/secret-link'
import { useNow } from '@/platform/use-now'
import { useShown } from '@/platform/use-shown'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import { LifeBar } from '@/ui/ticket/life-bar'
import { FramedQrCode } from '@/ui/ticket/qr-code'
import type { EventPage } from '../event/event-page'
import styles from './event-code.module.scss'

const SECOND = 1000

/** Large, because a room scans it; the digits are for who has a browser. */
export function Code({ event: { id: eventId, title } }: { event: EventPage }) {
  const now = useNow(SECOND)
  const shown = useShown()
  useKeptAwake(shown)
  const { data, isError } = useQuery({
    ...queryOf('event.code', { eventId }),
    staleTime: 0,
    // A moment later, or the server might still be in the old half minute.
    refetchInterval: ({ state }) => shown && Math.max(SECOND, (state.data?.until ?? 0) - now + SECOND / 4),
  })
  const left = data ? Math.max(0, Math.ceil((data.until - now) / SECOND)) : 0
  const enlarge = async () => {
    if (!(canFill && (await fill()))) say(words.bigElsewhere)
  }
  return (
    <Section kind="card">
      <Box className={styles.code}>
        <Box className={styles.lead}>{title}</Box>
        <Box>{words.lead}</Box>
        {data && <FramedQrCode many text={secretLink('eventAttend', `${eventId}.${data.code}`)} label={words.qrName} />}
        {data && (
          <Box className={styles.digits} aria-label={words.digitsName(data.code)}>
            {ticket.grouped(data.code)}
          </Box>
        )}
        <LifeBar seconds={left} of={STEP_MS / SECOND} />
        <Box aria-live="polite">{!data ? words.waiting : isError || left === 0 ? words.offline : words.life(left)}</Box>
        <Button kind="quiet" size="small" onPress={() => void enlarge()}>
          {words.big}
        </Button>
      </Box>
    </Section>
  )
}
