import { beijingDate } from '@shared/calendar/beijing'
import { eventKinds } from '@shared/event/kinds'
import { events as words } from '@/copy/events'
import { clauses } from '@/copy/punctuation'
import { whenOf } from '@/features/booking/when'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { KeyValues } from '@/ui/key-values'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from '../event.module.scss'
import type { EventPage, Part } from './event-page'

/** What it is, when and where; what of the reader's own lies at that time; and what is said there. */
export function About({ event, clashes }: { event: EventPage; clashes: Part['clashes'] }) {
  const today = beijingDate(now())
  const { time, date } = whenOf(event.start, event.end, today)
  const { kind, series, seats, seatsLeft, place, agenda, state } = event
  return (
    <>
      <Section kind="card" title={event.title} aside={<Tag>{words.states[state]}</Tag>}>
        <Box className={styles.stack}>
          {state === 'cancelled' && <Note tone="warn">{words.cancelled(event.cancelReason)}</Note>}
          <KeyValues
            rows={[
              [words.rows.kind, eventKinds[kind].label],
              [words.rows.when, clauses(date ? [time, date] : [time])],
              [words.rows.place, place || words.online],
              ...(seats > 0 ? ([[words.rows.seats, words.seats(seatsLeft, seats)]] as const) : []),
              [words.rows.host, event.hostName],
              ...(series ? ([[series.title, words.nth(series.nth, series.of)]] as const) : []),
              ...(event.body ? ([[words.rows.about, event.body]] as const) : []),
            ]}
          />
          <Box className={styles.basis}>{event.kindBasis.line}</Box>
          {clashes.map((clash) => (
            <Note key={`${clash.start}${clash.title}`} tone="warn">
              {words.clash(clash.title, whenOf(clash.start, clash.end, today).time)}
            </Note>
          ))}
        </Box>
      </Section>
      {agenda.length > 0 && (
        <Section title={words.agenda}>
          <List card>
            {agenda.map((line) => (
              <Row key={line.at + line.title} title={`${line.at} ${line.title}`} note={line.speaker || undefined} />
            ))}
          </List>
        </Section>
      )}
    </>
  )
}
