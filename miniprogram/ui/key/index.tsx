import { Box } from '../base/box'
import styles from './key.module.scss'

/** A key of the keyboard, shown where it works: on a desktop only. Its action has a button of its own, so a reader skips it. */
export function Key({ children }: { children: string }) {
  return (
    <Box className={styles.key} aria-hidden>
      {children}
    </Box>
  )
}
