import { evidence as words } from '@/copy/evidence'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import styles from './evidence-meter.module.scss'

/** One segment per kind of 佐证材料 that the rule asks for. */
export function EvidenceMeter({ have, need }: { have: number; need: number }) {
  return (
    <Box className={styles.meter} role="img" aria-label={words.meterName(have, need)}>
      {Array.from({ length: need }, (_, index) => (
        <Box key={String(index)} className={cx(styles.part, index < have && styles.on)} />
      ))}
    </Box>
  )
}
