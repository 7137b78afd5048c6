import type { NoticeId } from '@shared/ids'
import { type QueueState, queueStates } from '@shared/queue'
import { dayOf } from '@/copy/moment'
import { notices as words } from '@/copy/notices'
import { dotted } from '@/copy/punctuation'
import { queues } from '@/copy/queues'
import { QueueColumn } from '@/features/work/queue-column'
import type { useNarrowed } from '@/features/work/use-narrowed'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { Button } from '@/ui/button'
import type { MoreProps } from '@/ui/more'
import { QueueRow } from '@/ui/queue-row'
import { Tag } from '@/ui/tag'
import type { Notice } from './queries'

const tabs = queueStates.map((value) => ({ value, words: words.tabs[value] }))
export type Narrowed = ReturnType<typeof useNarrowed<QueueState>>

interface NoticeListProps {
  notices: readonly Notice[]
  count: number | null | undefined
  more: MoreProps
  narrowed: Narrowed
  openId: NoticeId | null
  onOpen: (noticeId: NoticeId) => void
}

/** Newest first; the way to write another stays in view. */
export function NoticeList({ notices, count, more, narrowed, openId, onOpen }: NoticeListProps) {
  const write = (
    <Button kind="quiet" wide icon="edit" onPress={() => go('noticeNew')}>
      {words.write}
    </Button>
  )
  return (
    <QueueColumn
      title={words.list}
      states={tabs}
      narrowed={narrowed}
      count={count}
      counted={words.counted}
      hint={queues.hint.notice}
      byWords
      foot={write}
      none={notices.length === 0}
      empty={{ icon: 'bell', ...words.empty.waiting }}
      decided={words.empty.decided}
      more={more}
    >
      {notices.map(({ id, title, approvedAt, composedAt, recipients, returned }) => (
        <QueueRow
          key={id}
          title={title}
          note={dotted([
            words.recipients(recipients),
            approvedAt === null ? waited(composedAt, now()) : dayOf(approvedAt, now()),
          ])}
          mark={
            <Tag tone={approvedAt === null ? 'warn' : 'good'}>
              {approvedAt !== null ? words.state.sent : returned ? words.returnedTag : words.state.waiting}
            </Tag>
          }
          on={id === openId}
          onPress={() => onOpen(id)}
        />
      ))}
    </QueueColumn>
  )
}
