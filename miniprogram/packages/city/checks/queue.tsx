import type { RecordId } from '@shared/ids'
import type { QueueState } from '@shared/queue'
import { checks as words } from '@/copy/checks'
import { day, moment } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { queues } from '@/copy/queues'
import { useKeysFoot } from '@/features/work/keys-foot'
import { QueueColumn, QueueRows } from '@/features/work/queue-column'
import { twoSides } from '@/features/work/two-sides'
import type { useNarrowed } from '@/features/work/use-narrowed'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import type { MoreProps } from '@/ui/more'
import { QueueRow } from '@/ui/queue-row'
import { Tag } from '@/ui/tag'
import type { DeniedService, Row } from './queries'

export type Narrowed = ReturnType<typeof useNarrowed<QueueState>>

interface QueueProps {
  rows: readonly Row[]
  count: number | null | undefined
  more: MoreProps
  narrowed: Narrowed
  openId: RecordId | null
  onOpen: (recordId: RecordId) => void
}

/** What waits to be looked into, the longest waiting first, or what was found; what the officer has a tie to at the end, not counted. */
export function Queue({ rows, count, more, narrowed, openId, onOpen }: QueueProps) {
  return (
    <QueueColumn
      title={words.queue}
      states={twoSides}
      narrowed={narrowed}
      count={count}
      counted={words.counted}
      hint={queues.hint.both}
      byDistrict
      foot={useKeysFoot()}
      none={rows.length === 0}
      empty={{ icon: 'checkc', tone: 'good', ...words.empty }}
      more={more}
    >
      <QueueRows rows={rows} count={count} openId={openId} onOpen={onOpen} nameOf={({ carrierName }) => carrierName}>
        {(row, on, open) => (
          <QueueRow
            key={row.id}
            title={row.carrierName}
            aside={words.worth(row.awarded)}
            text={words.what(row.record.serviceName, row.record.enterpriseName)}
            note={noteOf(row)}
            mark={markOf(row)}
            on={on}
            onPress={open}
          />
        )}
      </QueueRows>
    </QueueColumn>
  )
}

function noteOf({ record, deniedAt, due }: DeniedService) {
  if (record.check) return words.checkedOn(day(record.check.on, now()))
  return dotted([
    words.when(day(record.date, now()), moment(deniedAt, now())),
    waited(deniedAt, now()),
    due && queues.due(day(due.on, now()), due.provisional),
  ])
}

function markOf({ record: { denial }, due }: DeniedService) {
  if (due?.past) return <Tag tone="bad">{queues.overdue}</Tag>
  if (denial === 'none' || denial === 'open') return undefined
  return <Tag tone={denial === 'stands' ? 'good' : 'plain'}>{words.findings[denial]}</Tag>
}
