import type { NoticeId } from '@shared/ids'
import { dayOf } from '@/copy/moment'
import { notices as words } from '@/copy/notices'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { More, type MoreProps } from '@/ui/more'
import { QueueRow } from '@/ui/queue-row'
import { Tag } from '@/ui/tag'
import { Column } from '@/ui/workbench'
import styles from './notices.module.scss'
import type { Notice } from './queries'

interface NoticeListProps {
  notices: readonly Notice[]
  more: MoreProps
  openId: NoticeId | null
  onOpen: (noticeId: NoticeId) => void
}

/** Newest first; the way to write another stays in view. */
export function NoticeList({ notices, more, openId, onOpen }: NoticeListProps) {
  const write = (
    <Button kind="quiet" wide icon="edit" onPress={() => go('noticeNew')}>
      {words.write}
    </Button>
  )
  return (
    <Column label={words.list} kind="queue" foot={write}>
      <Box className={styles.queueHead}>
        <Heading level={2} className={styles.title}>
          {words.list}
        </Heading>
        <Box className={styles.second}>
          {words.counted(notices.filter(({ approvedAt }) => approvedAt === null).length, more.has)}
        </Box>
      </Box>
      {notices.map(({ id, title, approvedAt, composedAt, recipients }) => (
        <QueueRow
          key={id}
          title={title}
          note={[words.recipients(recipients), dayOf(approvedAt ?? composedAt, now())].join('·')}
          mark={
            <Tag tone={approvedAt === null ? 'warn' : 'good'}>
              {approvedAt === null ? words.state.waiting : words.state.sent}
            </Tag>
          }
          on={id === openId}
          onPress={() => onOpen(id)}
        />
      ))}
      <More {...more} />
    </Column>
  )
}
