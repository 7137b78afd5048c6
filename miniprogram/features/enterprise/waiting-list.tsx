import { waiting as words } from '@/copy/waiting'
import { Missing } from '@/features/loaded/missing'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { toDoOf } from './to-do'
import { useWaiting } from './use-waiting'

/** So many are shown; the others are where all of their kind are. */
const SHOWN = 4

/** 等你处理: each leads to where it is done; nothing while nothing waits. */
export function WaitingList() {
  const query = useWaiting()
  const { data: waiting } = query
  const rows = waiting ? toDoOf(waiting, now()) : []
  if (!waiting && query.isError) return <Missing query={query} rows={1} />
  if (!waiting || rows.length === 0) return null
  const further = waiting.toConfirm.more || waiting.toRate.more
  const count = words.count(rows.length, further)
  const all = { words: count, to: there('received') }
  return (
    <Section title={words.title} {...(rows.length > SHOWN ? { more: all } : { aside: count })}>
      <List card>
        {rows.slice(0, SHOWN).map(({ id, ...row }) => (
          <Row key={id} {...row} />
        ))}
      </List>
    </Section>
  )
}
