import { type CarrierKind, kinds } from '@shared/directory/kinds'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import styles from './mark.module.scss'

interface MarkProps {
  kind: CarrierKind
  /** 40 in lists, 24 inside a line, 32 on a map, 44 on a map when chosen. */
  size?: 40 | 24 | 32 | 44
}

/** 字章: a carrier kind as one character on a rounded square. The name beside it says the kind, so it is decoration to a reader. */
export function Mark({ kind, size = 40 }: MarkProps) {
  return (
    <Box className={cx(styles.mark, styles[kind], size !== 40 && styles[`s${size}`])} aria-hidden>
      {kinds[kind].mark}
    </Box>
  )
}
