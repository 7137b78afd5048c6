import type { Item } from '@/api/contract'
import { useList } from '@/api/use-list'
import { messages as words } from '@/copy/messages'
import { day, dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { markRead } from '@/features/inbox/mark-read'
import { Missing } from '@/features/loaded/missing'
import { useWho } from '@/features/who/use-who'
import { now } from '@/platform/clock'
import { open } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { More } from '@/ui/more'
import { Section } from '@/ui/section'
import { ConfirmRow } from './confirm-row'
import styles from './messages.module.scss'

/** 待办: what still asks this person for something. Done, by them or by a colleague, it is gone when they look again. */
export function Todo() {
  const who = useWho().data
  const { items = [], more, query } = useList('inbox.todo', who ? {} : null, { refetchInterval: 120_000 })
  if (query.isError && !query.data) return <Missing query={query} rows={1} />
  if (items.length === 0) return null
  return (
    <Section
      title={words.todo(`${items.length}${more.has ? '+' : ''}`)}
      aside={<Box className={styles.note}>{words.todoNote}</Box>}
    >
      <List card>
        {items.map((each) => (
          <Asked key={each.id} todo={each} />
        ))}
      </List>
      {more.has && <More {...more} />}
    </Section>
  )
}

/** One of them, with the last day for it, or the day on which it came. */
function Asked({ todo }: { todo: Item<'inbox.todo'> }) {
  const { id, title, body, asks, due, opens, count, at } = todo
  const date = due ? words.by(day(due, now())) : dayOf(at, now())
  const onOpen = () => {
    markRead(id, count)
    open(opens)
  }
  if (asks === 'confirm' && opens.screen === 'receivedRecord')
    return <ConfirmRow todo={todo} recordId={opens.parameters.recordId} date={date} onOpen={onOpen} />
  return <Row title={title} note={body} aside={dotted([date, words.go])} onPress={onOpen} />
}
