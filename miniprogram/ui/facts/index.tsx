import { Children, type ReactNode } from 'react'
import { Box } from '../base/box'
import styles from './facts.module.scss'

/** Short facts on one line, parted by dots; what is absent leaves no dot. Each wraps as a whole, its dot staying behind. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <Box className={styles.facts}>
      <Box className={styles.line}>
        {Children.toArray(children).map((fact, index) => (
          <Box key={String(index)} className={styles.fact}>
            {fact}
          </Box>
        ))}
      </Box>
    </Box>
  )
}
