import { times as words } from '@/copy/times'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import type { Happened } from './times'
import styles from './times.module.scss'

/** The times of an appointment beside each other; what there is no record of says so. */
export function TimesTable({ times }: { times: readonly Happened[] }) {
  return (
    <Box as="dl" className={styles.times} aria-label={words.title}>
      {times.map(({ what, when, note }) => (
        <Box key={what} className={styles.cell}>
          <Box as="dt" className={styles.what}>
            {what}
          </Box>
          <Box as="dd" className={cx(styles.when, when === null && styles.none)}>
            {when ?? words.none}
            {note && <Box className={styles.what}>{note}</Box>}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
