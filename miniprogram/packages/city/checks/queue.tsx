import type { RecordId } from '@shared/ids'
import { checks as words } from '@/copy/checks'
import { day, moment } from '@/copy/moment'
import { onward } from '@/features/lost/onward'
import { LockedRow } from '@/features/tied/locked'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Heading } from '@/ui/base/heading'
import { More, type MoreProps } from '@/ui/more'
import { QueueRow } from '@/ui/queue-row'
import { Empty } from '@/ui/states'
import { Column } from '@/ui/workbench'
import styles from './checks.module.scss'
import type { Row } from './queries'

interface QueueProps {
  rows: readonly Row[]
  more: MoreProps
  openId: RecordId | null
  onOpen: (recordId: RecordId) => void
}

/** What waits to be looked into, the longest waiting first; what the officer has a tie to at the end, and not counted. */
export function Queue({ rows, more, openId, onOpen }: QueueProps) {
  if (rows.length === 0 && !more.has) return <Empty icon="checkc" tone="good" {...words.empty} exit={onward('me')} />
  const own = rows.filter((row) => row.tied === null)
  return (
    <Column label={words.queue} kind="queue">
      <Box className={cx(styles.head, styles.queueHead)}>
        <Heading level={2} className={styles.title}>
          {words.queue}
        </Heading>
        <Box className={styles.second}>{words.counted(own.length, more.has)}</Box>
      </Box>
      {rows.map((row) =>
        row.tied ? (
          <LockedRow key={row.id} carrierName={row.carrierName} on={row.id === openId} onPress={() => onOpen(row.id)} />
        ) : (
          <QueueRow
            key={row.id}
            title={row.carrierName}
            aside={words.worth(row.awarded)}
            text={words.what(row.record.serviceName, row.record.enterpriseName)}
            note={words.when(day(row.record.date, now()), moment(row.deniedAt, now()))}
            on={row.id === openId}
            onPress={() => onOpen(row.id)}
          />
        ),
      )}
      <More {...more} />
    </Column>
  )
}
