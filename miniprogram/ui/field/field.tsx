import type { ReactNode } from 'react'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import styles from './field.module.scss'

interface FieldProps {
  label: string
  /** Beside the label: 选填, or how far a text has come, 22/200·已存草稿. */
  aside?: string
  /** Below: what is wrong, or what the field is for. */
  problem?: string
  hint?: string
  children: ReactNode
}

/** A labelled control and what there is to say about it. */
export function Field({ label, aside, problem, hint, children }: FieldProps) {
  const below = problem ?? hint
  return (
    <Box className={styles.field}>
      <Box className={styles.labels}>
        <Box className={styles.label}>{label}</Box>
        {aside && <Box className={styles.aside}>{aside}</Box>}
      </Box>
      {children}
      {below && (
        <Box className={cx(styles.below, problem && styles.problem)} {...(problem && { role: 'alert' })}>
          {below}
        </Box>
      )}
    </Box>
  )
}
