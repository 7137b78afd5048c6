import { beijingDate } from '@shared/calendar/beijing'
import { formatMoment } from '@shared/calendar/format'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryOf } from '@/api/query'
import { useList } from '@/api/use-list'
import { thread as words } from '@/copy/thread'
import { titles } from '@/copy/titles'
import { markRead } from '@/features/inbox/mark-read'
import { Loaded } from '@/features/loaded'
import { Pages } from '@/features/loaded/pages'
import { now } from '@/platform/clock'
import { open } from '@/platform/navigate'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Timeline } from '@/ui/timeline'
import styles from './thread.module.scss'

/** What was told of one matter, from the first word to what it still asks for. Opening it is reading it, as far as it had come. */
export default function ThreadPage() {
  const { threadId } = useParams('thread')
  const thread = useQuery(queryOf('inbox.thread', threadId === undefined ? null : { threadId }))
  const list = useList('inbox.list', threadId === undefined ? null : { threadId, limit: 100 })
  const { id, count, unread } = thread.data ?? {}
  useEffect(() => {
    if (id && count && unread) markRead(id, count)
  }, [id, count, unread])
  const today = beijingDate(now())
  return (
    <Screen title={titles.thread} surface>
      <Loaded query={thread}>
        {({ title, line, opens, todo }) => (
          <>
            <Section>
              <Heading level={2} className={styles.title}>
                {title}
              </Heading>
              <Box className={styles.line}>{line}</Box>
              {opens && (
                <Button wide onPress={() => open(opens)}>
                  {todo ? words.go : words.open}
                </Button>
              )}
            </Section>
            <Section>
              <Pages list={list} empty={null}>
                {(items) => {
                  const told = items.map((each) => ({
                    key: each.id,
                    title: words.step(each.title, title),
                    at: formatMoment(each.at, today),
                    state: 'done' as const,
                    children: each.body,
                  }))
                  const next = { key: 'todo', title: words.waits, state: 'now' as const, children: todo?.title }
                  return <Timeline steps={[...told.reverse(), ...(todo ? [next] : [])]} />
                }}
              </Pages>
            </Section>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
