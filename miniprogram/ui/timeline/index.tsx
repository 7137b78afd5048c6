import type { ReactNode } from 'react'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Heading } from '../base/heading'
import styles from './timeline.module.scss'

export interface TimelineStep {
  key: string
  title: string
  /** When, in words; absent for what is still to come. */
  at?: string
  state: 'done' | 'now' | 'todo'
  children?: ReactNode
}

/** What has happened, what waits, and the end, which is drawn before it happens too. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <Box as="ol" className={styles.line}>
      {steps.map(({ key, title, at, state, children }) => (
        <Box
          key={key}
          as="li"
          className={cx(styles.step, styles[state])}
          {...(state === 'now' && { 'aria-current': 'step' as const })}
        >
          <Box className={styles.head}>
            <Heading level={3} className={styles.title}>
              {title}
            </Heading>
            {at && <Box className={styles.at}>{at}</Box>}
          </Box>
          {children && <Box className={styles.body}>{children}</Box>}
        </Box>
      ))}
    </Box>
  )
}
