import { beijingTime } from '@shared/calendar/beijing'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useList } from '@/api/use-list'
import { eventCode as words } from '@/copy/event-code'
import { Failure } from '@/features/failure'
import { Missing } from '@/features/loaded/missing'
import { say } from '@/platform/said'
import { useShown } from '@/platform/use-shown'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { More } from '@/ui/more'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import type { EventPage } from '../event/event-page'
import styles from './event-code.module.scss'
import { Seats } from './seats'

const SECOND = 1000
type Arrival = Item<'event.attendance'>

/** Who has come, the latest on top, each to be taken back. */
export function Arrivals({ event: { id: eventId, seats, state } }: { event: EventPage }) {
  const shown = useShown() && state === 'published'
  const { items, first, query, more } = useList(
    'event.attendance',
    { eventId, limit: 20 },
    // each page is one call
    { refetchInterval: ({ state: { data } }) => shown && 5 * SECOND * Math.max(1, data?.pages.length ?? 1) },
  )
  if (!items || !first) return <Missing query={query} rows={3} />
  const { joined, came, walkIns, recorded } = first
  return (
    <Section title={words.here(came + walkIns)}>
      <Box className={styles.second} aria-live="polite">
        {words.told(joined, came, walkIns)}
      </Box>
      <Seats all={seats} here={came + walkIns} awaited={joined - came} />
      {items.length > 0 ? (
        <List card>
          {items.map((arrival) => (
            <Came key={arrival.id} arrival={arrival} canUndo={!recorded} />
          ))}
        </List>
      ) : (
        <Box className={styles.second}>{words.nobody}</Box>
      )}
      <More {...more} byReaching={false} />
      {recorded && <Note icon="info">{words.recorded}</Note>}
    </Section>
  )
}

function Came({ arrival, canUndo }: { arrival: Arrival; canUndo: boolean }) {
  const { id: arrivalId, at, enterpriseName, walkIn, byDesk } = arrival
  const undo = useAction(`event/undoAttend:${arrivalId}`, api.event.undoAttend, async () => {
    say(words.undone(enterpriseName))
    await changed('event')
  })
  return (
    <Box>
      <Row
        title={words.row(beijingTime(at), enterpriseName)}
        note={words.how[walkIn ? 'walkIn' : byDesk ? 'desk' : 'joined']}
        aside={
          canUndo && (
            <Button
              kind="text"
              size="small"
              busy={undo.busy}
              aria-label={words.undoName(enterpriseName)}
              onPress={() => undo.run({ arrivalId })}
            >
              {words.undo}
            </Button>
          )
        }
      />
      <Failure action={undo} />
    </Box>
  )
}
