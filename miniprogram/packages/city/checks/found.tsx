import { checks as words } from '@/copy/checks'
import { day } from '@/copy/moment'
import { queues } from '@/copy/queues'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { KeyValues } from '@/ui/key-values'
import styles from '@/ui/workbench/columns.module.scss'
import type { DeniedService } from './queries'

/** What was found; it is not changed here. */
export function Found({ service: { record } }: { service: DeniedService }) {
  const { check, denial } = record
  if (!check || denial === 'none' || denial === 'open') return null
  return (
    <Box className={styles.side}>
      <Heading level={2} className={styles.title}>
        {queues.decided}
      </Heading>
      <KeyValues
        rows={[
          [words.finding, words.findings[denial]],
          [words.reason, check.reason],
          [queues.when, day(check.on, now())],
        ]}
      />
    </Box>
  )
}
