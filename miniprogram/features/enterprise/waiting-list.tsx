import { beijingDate, type Instant } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { waiting as words } from '@/copy/waiting'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { useWaiting, type Waiting } from './use-waiting'

/** What only this person's enterprise can do, the pressing first. */
export function toDo({ toConfirm, toRate, complaints }: Waiting) {
  const asked = complaints.items.filter((each) => each.asked)
  return {
    asked,
    toConfirm: toConfirm.items,
    toRate: toRate.items,
    count: asked.length + toConfirm.items.length + toRate.items.length,
  }
}

/** 等你处理: each leads to where it is done; nothing while nothing waits. */
export function WaitingList() {
  const waiting = useWaiting()
  const today = beijingDate(now())
  const day = (at: Instant) => formatDay(beijingDate(at), today)
  if (!waiting) return null
  const { asked, toConfirm, toRate, count } = toDo(waiting)
  if (count === 0) return null
  const more = waiting.toConfirm.more || waiting.toRate.more
  return (
    <Section title={words.title} aside={words.count(count, more)}>
      <List card>
        {asked.map(({ id, number }) => (
          <Row
            key={id}
            icon="flag"
            tone="warn"
            title={words.asked}
            note={words.askedNote(number)}
            to={there('complaint', { complaintId: id })}
          />
        ))}
        {toConfirm.map(({ id, serviceName, completedAt }) => (
          <Row
            key={id}
            icon="checkc"
            title={words.confirm(day(completedAt), serviceName)}
            note={words.confirmNote}
            to={there('receivedRecord', { recordId: id })}
          />
        ))}
        {toRate.map(({ id, serviceName, completedAt }) => (
          <Row
            key={id}
            icon="star"
            title={words.rate(day(completedAt), serviceName)}
            note={words.optional}
            to={there('receivedRecord', { recordId: id })}
          />
        ))}
      </List>
    </Section>
  )
}
