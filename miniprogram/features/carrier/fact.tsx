import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import styles from './carrier.module.scss'

/** A figure or a word, and under it what it is. */
export function Fact({ value, note, tone }: { value: string; note: string; tone?: 'good' }) {
  return (
    <Box className={styles.fact}>
      <Box className={cx(styles.value, tone && styles[tone])}>{value}</Box>
      <Box className={styles.caption}>{note}</Box>
    </Box>
  )
}
