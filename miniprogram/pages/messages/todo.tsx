import { useList } from '@/api/use-list'
import { messages as words } from '@/copy/messages'
import { markRead } from '@/features/inbox/mark-read'
import { Missing } from '@/features/loaded/missing'
import { useWho } from '@/features/who/use-who'
import { open } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { More } from '@/ui/more'
import { Section } from '@/ui/section'
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
        {items.map(({ id, title, body, opens, count }) => (
          <Row
            key={id}
            title={title}
            note={body}
            aside={words.go}
            onPress={() => {
              markRead(id, count)
              open(opens)
            }}
          />
        ))}
      </List>
      {more.has && <More {...more} />}
    </Section>
  )
}
