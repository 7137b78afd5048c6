import type { RecordId } from '@shared/ids'
import type { QueueState } from '@shared/screens'
import { checks as words } from '@/copy/checks'
import { day, moment } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { queues } from '@/copy/queues'
import { LockedRow } from '@/features/tied/locked'
import { useKeysFoot } from '@/features/work/keys-foot'
import { NothingHere } from '@/features/work/nothing-here'
import { QueueHead } from '@/features/work/queue-head'
import { twoSides } from '@/features/work/two-sides'
import type { useNarrowed } from '@/features/work/use-narrowed'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import { More, type MoreProps } from '@/ui/more'
import { QueueRow } from '@/ui/queue-row'
import { Tag } from '@/ui/tag'
import { Column } from '@/ui/workbench'
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
  const { narrowing, narrow } = narrowed
  const foot = useKeysFoot()
  return (
    <Column label={words.queue} kind="queue" foot={foot}>
      <QueueHead
        title={words.queue}
        counted={typeof count === 'number' ? words.counted(narrowing.state, count) : undefined}
        states={twoSides}
        narrowing={narrowing}
        onNarrow={narrow}
        hint={queues.hint.both}
        byDistrict
      />
      {rows.length === 0 && !more.has && (
        <NothingHere narrowed={narrowed} empty={{ icon: 'checkc', tone: 'good', ...words.empty }} />
      )}
      {rows.map((row) =>
        row.tied ? (
          <LockedRow
            key={row.id}
            name={row.carrierName}
            count={count}
            on={row.id === openId}
            onPress={() => onOpen(row.id)}
          />
        ) : (
          <QueueRow
            key={row.id}
            title={row.carrierName}
            aside={words.worth(row.awarded)}
            text={words.what(row.record.serviceName, row.record.enterpriseName)}
            note={noteOf(row)}
            mark={markOf(row)}
            on={row.id === openId}
            onPress={() => onOpen(row.id)}
          />
        ),
      )}
      <More {...more} />
    </Column>
  )
}

function noteOf({ record, deniedAt }: DeniedService) {
  if (record.check) return words.checkedOn(day(record.check.on, now()))
  return dotted([words.when(day(record.date, now()), moment(deniedAt, now())), waited(deniedAt, now())])
}

function markOf({ record: { denial } }: DeniedService) {
  if (denial === 'none' || denial === 'open') return undefined
  return <Tag tone={denial === 'stands' ? 'good' : 'plain'}>{words.findings[denial]}</Tag>
}
