import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import { joinedInCalendar } from '@shared/event/calendar'
import { leaveUntil, liveOpensAt } from '@shared/event/event'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { bookings } from '@/copy/bookings'
import { events as words } from '@/copy/events'
import { Failure } from '@/features/failure'
import { canRemove, keepInCalendar } from '@/platform/calendar'
import { copyText } from '@/platform/clipboard'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from '../event.module.scss'
import type { EventPage, JoinOf, Part } from './event-page'

/** What who has joined does next: into the stream, to the replay, into the calendar, or out again. */
export function Joined({ event, join, part }: { event: EventPage; join: JoinOf; part: Part }) {
  const leave = useAction(`event/leave:${join.id}`, api.event.leave, async () => {
    await changed('event')
    say(words.left2)
  })
  const [ask, question] = useAsk(leave.busy)
  const { state, start, end, hasLive } = event
  const copy = async (link: string) => say((await copyText(link)) ? words.copied : words.notCopied)
  const keep = async () => {
    try {
      await keepInCalendar(joinedInCalendar(event))
      say(canRemove ? bookings.calendarSaved : bookings.inCalendar)
    } catch {
      say(bookings.notInCalendar)
    }
  }
  const opens = liveOpensAt(start)
  const canLeave = join.arrived > 0 ? false : join.way === 'live' ? now() < end : now() < leaveUntil(event)
  return (
    <Section
      kind="card"
      title={words.joined(join.way, join.seats)}
      aside={join.arrived > 0 && <Tag tone="good">{words.came(join.arrived)}</Tag>}
    >
      <Box className={styles.stack}>
        {part.liveUrl && (
          <Button wide onPress={() => void copy(part.liveUrl!)}>
            {words.copyLive}
          </Button>
        )}
        {part.replayUrl && (
          <Button wide onPress={() => void copy(part.replayUrl!)}>
            {words.copyReplay}
          </Button>
        )}
        {state === 'published' && hasLive && !part.liveUrl && (
          <Note>{words.liveLater(`${formatNear(beijingDate(opens), beijingDate(now()))} ${beijingTime(opens)}`)}</Note>
        )}
        {join.way === 'live' && <Note>{words.noRecord}</Note>}
        <Failure action={leave} />
        {state === 'published' && now() < start && (
          <Button kind="quiet" wide icon="calendar" onPress={() => void keep()}>
            {words.toCalendar}
          </Button>
        )}
        {state === 'published' && canLeave && (
          <Button
            kind="text"
            wide
            busy={leave.busy}
            onPress={() => ask(words.askLeave, () => leave.run({ joinId: join.id }))}
          >
            {words.leave}
          </Button>
        )}
      </Box>
      {question}
    </Section>
  )
}
