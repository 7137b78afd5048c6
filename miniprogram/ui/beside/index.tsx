import type { ReactNode } from 'react'
import styles from './beside.module.scss'

/** Of a browser alone: the blocks of a page in two columns, what is looked for and what waits. */
export function Beside({ side, children }: { side: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.beside}>
      <div className={styles.column}>{children}</div>
      <aside className={styles.side}>{side}</aside>
    </div>
  )
}
