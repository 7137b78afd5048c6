import type { Output } from '@/api/contract'
import { tied as words } from '@/copy/tied'
import { SUBJECT } from '@/features/work/use-selection'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Icon } from '@/ui/icon'
import { KeyValues } from '@/ui/key-values'
import { Note } from '@/ui/note'
import { QueueRow } from '@/ui/queue-row'
import { Column } from '@/ui/workbench'
import styles from './tied.module.scss'

export type Tied = NonNullable<Output<'points.queue'>['items'][number]['tied']>

interface LockedRowProps {
  carrierName: string
  on: boolean
  onPress: () => void
}

/** A thing that the officer has a tie to, at the end of the queue: whose it is, and no more. */
export function LockedRow({ carrierName, on, onPress }: LockedRowProps) {
  return (
    <QueueRow title={carrierName} aside={<Icon name="lock" size={16} />} note={words.row} on={on} onPress={onPress} />
  )
}

/** The same, opened: what the tie is, how it is known, who decides instead. */
export function Locked({ carrierName, tied: { tie, others } }: { carrierName: string; tied: Tied }) {
  return (
    <Column label={words.title} kind="main">
      <Box className={styles.locked}>
        <Heading level={2} id={SUBJECT} className={styles.title}>
          {words.title}
        </Heading>
        <Box>{carrierName}</Box>
        <Box className={styles.second}>{words.withheld}</Box>
        <KeyValues
          rows={[
            [words.what, words.ties[tie]],
            [words.how, words.known[tie]],
            ...(others ? ([[words.who, words.others]] as const) : []),
          ]}
        />
        {!others && (
          <Note tone="warn" icon="alert">
            {words.nobody}
          </Note>
        )}
        <Box className={styles.second}>{words.wrong}</Box>
      </Box>
    </Column>
  )
}

/** Those one decides on, then those one does not. */
export const lockedLast = <R extends { tied: Tied | null }>(rows: readonly R[]): R[] => [
  ...rows.filter(({ tied }) => tied === null),
  ...rows.filter(({ tied }) => tied !== null),
]
