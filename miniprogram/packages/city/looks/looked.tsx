import { formatPoints } from '@shared/copy/points'
import { looks as words } from '@/copy/looks'
import { dayOf } from '@/copy/moment'
import { queues } from '@/copy/queues'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { KeyValues } from '@/ui/key-values'
import styles from '@/ui/workbench/columns.module.scss'
import type { Look } from './queries'

/** What the officer found; it is not changed, and nothing says what the first decision was. */
export function Looked({ looked: { verdict, chosen, note, at } }: { looked: NonNullable<Look['looked']> }) {
  return (
    <Box className={styles.side}>
      <Heading level={2} className={styles.title}>
        {words.yours}
      </Heading>
      <KeyValues
        rows={[
          [words.question, words[verdict]],
          ...(chosen === null ? [] : [[words.chosen, formatPoints(chosen)] as [string, string]]),
          ...(note === '' ? [] : [[words.note, note] as [string, string]]),
          [queues.when, dayOf(at, now())],
        ]}
      />
    </Box>
  )
}
