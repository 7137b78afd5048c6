import { cycleLedger as words } from '@/copy/cycle-ledger'
import { day } from '@/copy/moment'
import { points } from '@/copy/points'
import { dateOfRow } from '@/features/desk/row-facts'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Press } from '@/ui/base/press'
import { Tag } from '@/ui/tag'
import styles from './cycle-ledger.module.scss'
import type { Row } from './queries'

interface RowLineProps {
  row: Row
  on: boolean
  /** from here on nothing was found to be as it was written */
  unchecked: boolean
  onPress: () => void
}

/** A row as written: number, day, rule, what, evidence, points, decision, fingerprint. What was taken back is not struck out. */
export function RowLine({ row, on, unchecked, onPress }: RowLineProps) {
  const { written, itemId, itemName, evidence, amount, decidedOn, reversed } = row
  return (
    <Press
      onPress={onPress}
      className={cx(styles.row, on && styles.on, unchecked && styles.broken)}
      {...(on && { 'aria-current': 'true' as const })}
    >
      <Box className={styles.number}>{written?.seq}</Box>
      <Box>{dateOfRow(row)}</Box>
      <Box>{itemId}</Box>
      <Box className={styles.what}>
        <Box>{itemName}</Box>
        {written?.reverses != null && <Box className={styles.second}>{words.reverses(written.reverses)}</Box>}
        {reversed && <Tag>{words.reversed}</Tag>}
        {unchecked && <Tag tone="bad">{words.unchecked}</Tag>}
      </Box>
      <Box>{evidence.length}</Box>
      <Box className={cx(styles.points, amount < 0 && styles.minus)}>{points.signed(amount)}</Box>
      <Box>{day(decidedOn, now())}</Box>
      <Box className={styles.print}>{written && words.fingerprint(written.hash)}</Box>
    </Press>
  )
}
