import { type ReactNode, useState } from 'react'
import { points as words } from '@/copy/points'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Press } from '../base/press'
import { Icon } from '../icon'
import styles from './ledger-row.module.scss'

interface LedgerRowProps {
  title: string
  /** S-03·佐证 3 份·已核实 */
  note: string
  /** hundredths of a point, signed */
  amount: number
  /** 9月18日 */
  date: string
  /** Its basis, shown when opened. */
  children: ReactNode
}

/** One entry of the ledger; open, it explains itself. Nothing is struck out: a correction is another row. */
export function LedgerRow({ title, note, amount, date, children }: LedgerRowProps) {
  const [open, setOpen] = useState(false)
  return (
    <Box className={styles.entry}>
      <Press onPress={() => setOpen(!open)} aria-expanded={open} className={styles.row}>
        <Box className={styles.words}>
          <Box className={cx(open && styles.strong)}>{title}</Box>
          <Box className={styles.note}>{note}</Box>
        </Box>
        <Box className={styles.right}>
          <Box className={cx(styles.amount, amount < 0 && styles.minus)}>{words.signed(amount)}</Box>
          <Box className={styles.date}>{date}</Box>
        </Box>
        <Icon name="down" size={16} className={cx(styles.chevron, open && styles.up)} />
      </Press>
      {open && <Box className={styles.body}>{children}</Box>}
    </Box>
  )
}
