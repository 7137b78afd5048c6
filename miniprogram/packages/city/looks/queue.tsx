import type { LookId } from '@shared/ids'
import type { QueueState } from '@shared/queue'
import type { ReactNode } from 'react'
import { looks as words } from '@/copy/looks'
import { day, dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { queues } from '@/copy/queues'
import { useKeysFoot } from '@/features/work/keys-foot'
import { QueueColumn } from '@/features/work/queue-column'
import { twoSides } from '@/features/work/two-sides'
import type { useNarrowed } from '@/features/work/use-narrowed'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import type { MoreProps } from '@/ui/more'
import { QueueRow } from '@/ui/queue-row'
import styles from '@/ui/workbench/columns.module.scss'
import type { Look } from './queries'

export type Narrowed = ReturnType<typeof useNarrowed<QueueState>>

interface QueueProps {
  rows: readonly Look[]
  count: number | null | undefined
  more: MoreProps
  narrowed: Narrowed
  openId: LookId | null
  onOpen: (lookId: LookId) => void
  children: ReactNode
}

/** What waits to be looked at again, the longest waiting first, or what the officer has looked at. */
export function Queue({ rows, count, more, narrowed, openId, onOpen, children }: QueueProps) {
  return (
    <QueueColumn
      title={words.queue}
      states={twoSides}
      narrowed={narrowed}
      count={count}
      counted={words.counted}
      hint={queues.hint.both}
      byDistrict
      narrower={<Box className={styles.second}>{words.lead}</Box>}
      foot={useKeysFoot()}
      none={rows.length === 0}
      empty={{ icon: 'checkc', ...words.none }}
      more={more}
    >
      {rows.map((look) => (
        <QueueRow
          key={look.id}
          title={look.record.carrierName}
          aside={words.worth(look.proposed)}
          text={words.what(look.itemName, look.record.enterpriseName)}
          note={noteOf(look)}
          on={look.id === openId}
          onPress={() => onOpen(look.id)}
        />
      ))}
      {children}
    </QueueColumn>
  )
}

const noteOf = ({ record, looked, drawnAt }: Look) =>
  dotted(
    looked
      ? [words.said[looked.verdict], words.lookedOn(dayOf(looked.at, now()))]
      : [words.served(day(record.date, now())), waited(drawnAt, now())],
  )
