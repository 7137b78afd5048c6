import { Children, type ReactNode } from 'react'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import styles from './facts.module.scss'

/** Short facts on one line, parted by dots; what is absent leaves no dot. Each wraps as a whole, its dot staying behind. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <Box className={styles.facts}>
      {Children.toArray(children).map((fact, index) =>
        typeof fact === 'string' ? <Fact key={String(index)}>{fact}</Fact> : fact,
      )}
    </Box>
  )
}

/** One that is not plain words: it has a colour. */
export function Fact({ children, className }: { children: string; className?: string }) {
  return <Box className={cx(styles.fact, className)}>{children}</Box>
}
