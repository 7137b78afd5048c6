import { cycleLedger as words } from '@/copy/cycle-ledger'
import { desk } from '@/copy/desk'
import { day } from '@/copy/moment'
import { points } from '@/copy/points'
import { dotted } from '@/copy/punctuation'
import { dateOfRow } from '@/features/desk/row-facts'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Press } from '@/ui/base/press'
import { QueueRow } from '@/ui/queue-row'
import { Tag } from '@/ui/tag'
import styles from './cycle-ledger.module.scss'
import type { Row } from './queries'

interface RowLineProps {
  row: Row
  /** in the columns of a table; else in three lines */
  wide: boolean
  on: boolean
  /** from here on nothing was found to be as it was written */
  unchecked: boolean
  onPress: () => void
}

/** A row as written: number, day, rule, what, evidence, points, decision, fingerprint. What was taken back is not struck out. */
export function RowLine({ row, wide, on, unchecked, onPress }: RowLineProps) {
  const { written, itemId, itemName, evidence, amount, decidedOn, reversed, leftOver } = row
  const decided = day(decidedOn, now())
  const worth = <Box className={cx(styles.points, amount < 0 && styles.minus)}>{points.signed(amount)}</Box>
  const turns = (
    <>
      {written?.reverses != null && <Tag>{words.reverses(written.reverses)}</Tag>}
      {reversed && <Tag>{words.reversed}</Tag>}
      {leftOver && <Tag>{words.leftOver}</Tag>}
      {unchecked && <Tag tone="bad">{words.unchecked}</Tag>}
    </>
  )
  if (!wide)
    return (
      <QueueRow
        title={itemName}
        aside={worth}
        text={dotted([written && words.row(written.seq), dateOfRow(row), itemId])}
        note={dotted([desk.ledger.evidence(evidence.length), words.decidedOn(decided)])}
        mark={<Box className={styles.tags}>{turns}</Box>}
        on={on}
        onPress={onPress}
      />
    )
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
        {turns}
      </Box>
      <Box>{evidence.length}</Box>
      {worth}
      <Box>{decided}</Box>
      <Box className={styles.print}>{written && words.fingerprint(written.hash)}</Box>
    </Press>
  )
}
