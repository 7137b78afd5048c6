import { isLocalDate } from '@shared/calendar/local-date'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { day } from '@/copy/moment'
import { notices } from '@/copy/notices'
import { states } from '@/copy/states'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Tag } from '@/ui/tag'
import styles from './compose.module.scss'
import type { Draft } from './draft'

const words = notices.compose

/** What an enterprise will see, and how many of them there are. */
export function Preview({ draft }: { draft: Draft }) {
  const { title, body, sample, deadline, audience } = draft
  const { data, isError, refetch } = useQuery({
    ...queryOf('notice.preview', { audience }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <Heading level={2} className={styles.title}>
        {words.preview}
      </Heading>
      <Box as="article" className={styles.card}>
        <Box className={styles.strong}>{title.trim() || words.untitled}</Box>
        {sample && <Tag tone="warn">{notices.sample}</Tag>}
        {isLocalDate(deadline.trim()) && (
          <Box className={styles.second}>{notices.deadline(day(deadline.trim(), now()))}</Box>
        )}
        <Box className={styles.body}>{body}</Box>
      </Box>
      <Box aria-live="polite">
        {data === undefined ? (
          isError ? (
            <Note tone="warn" icon="alert">
              {words.notCounted}
              <Box>
                <Button kind="quiet" size="small" onPress={() => void refetch()}>
                  {states.retry}
                </Button>
              </Box>
            </Note>
          ) : (
            <Note>{words.counting}</Note>
          )
        ) : data.enterprises === 0 ? (
          <Note tone="warn" icon="alert">
            {words.reachNone}
          </Note>
        ) : (
          <Note tone="primary" icon="users">
            {words.reach(data.enterprises)}
          </Note>
        )}
      </Box>
    </>
  )
}
