import { Children, type ReactNode } from 'react'
import { Box } from '../base/box'
import styles from './facts.module.scss'

/** Short facts on one line, parted by dots; what is absent leaves no dot. Each wraps as a whole. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <Box className={styles.facts}>
      {Children.toArray(children).map((fact, index) => (
        <Box key={String(index)} className={styles.fact}>
          {fact}
        </Box>
      ))}
    </Box>
  )
}
