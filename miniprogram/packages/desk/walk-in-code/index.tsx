import { STEP_MS } from '@shared/booking/code'
import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import type { CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { useWhole } from '@/api/use-list'
import { titles } from '@/copy/titles'
import { walkIn } from '@/copy/walk-in'
import { ForStation } from '@/features/desk/for-station'
import { useDesk } from '@/features/desk/queries'
import { Missing } from '@/features/loaded/missing'
import { useKeptAwake } from '@/platform/awake'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { secretLink } from '@/platform/secret-link'
import { useNow } from '@/platform/use-now'
import { useShown } from '@/platform/use-shown'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { LifeBar } from '@/ui/ticket/life-bar'
import { FramedQrCode } from '@/ui/ticket/qr-code'
import { Waiting } from './waiting'
import styles from './walk-in-code.module.scss'

const words = walkIn.desk
const SECOND = 1000

/** What stands on the counter: whoever comes without an appointment scans it (B5), and who has filled it in is below. */
export default function WalkInCodePage() {
  return (
    <ForStation screen="walkInCode">
      {({ id }) => (
        <Screen title={titles.walkInCode}>
          <OfToday carrierId={id} />
          <Code carrierId={id} />
          <Filled carrierId={id} />
        </Screen>
      )}
    </ForStation>
  )
}

/** An event of today has a code of its own. */
function OfToday({ carrierId }: { carrierId: CarrierId }) {
  const date = beijingDate(now())
  const coming = { carrierId, when: 'coming', limit: limits.page.usual } as const
  const { items = [] } = useWhole('event.list', coming, {
    enough: (read) => read.some(({ start }) => beijingDate(start) > date),
  })
  const today = items.filter(({ start, seats }) => seats > 0 && beijingDate(start) === date)
  if (today.length === 0) return null
  return (
    <Section>
      <Chips label={words.which}>
        {today.map(({ id: eventId, start }) => (
          <Chip key={eventId} on={false} onPress={() => go('eventCode', { eventId })}>
            {words.event(beijingTime(start))}
          </Chip>
        ))}
        <Chip on onPress={() => undefined}>
          {words.open}
        </Chip>
      </Chips>
    </Section>
  )
}

function Code({ carrierId }: { carrierId: CarrierId }) {
  const now = useNow(SECOND)
  const shown = useShown()
  useKeptAwake(shown)
  const query = useQuery({
    ...queryOf('desk.walkInCode', { carrierId }),
    staleTime: 0,
    // A moment later, or the server might still be in the old half minute. The first that fails waits for a tap on 再试一次.
    refetchInterval: ({ state }) =>
      shown && state.data !== undefined && Math.max(SECOND, state.data.until - now + SECOND / 4),
  })
  const { data, isError } = query
  const left = data ? Math.max(0, Math.ceil((data.until - now) / SECOND)) : 0
  if (!data && isError) return <Missing query={query} rows={2} />
  return (
    <Section kind="card">
      <Box className={styles.code}>
        <Box className={styles.lead}>{words.lead}</Box>
        <Box>{words.fill}</Box>
        {data && <FramedQrCode text={secretLink('walkIn', `${carrierId}.${data.code}`)} label={words.qrName} />}
        <LifeBar seconds={left} of={STEP_MS / SECOND} />
        <Box aria-live="polite">{!data ? words.waiting : isError || left === 0 ? words.offline : words.life(left)}</Box>
      </Box>
    </Section>
  )
}

function Filled({ carrierId }: { carrierId: CarrierId }) {
  const { items } = useDesk(carrierId, undefined, useShown())
  const waiting = items?.filter(({ walkIn, state }) => walkIn && (state === 'booked' || state === 'past')) ?? []
  return (
    <>
      <Section title={words.just(waiting.length)}>
        {waiting.length > 0 ? <Waiting bookings={waiting} /> : <Box className={styles.nobody}>{words.nobody}</Box>}
      </Section>
      <Section>
        <Note icon="info">{words.confirms}</Note>
      </Section>
    </>
  )
}
