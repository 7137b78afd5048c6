import type { ReactNode } from 'react'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Press } from '../base/press'
import { Icon } from '../icon'
import styles from './field.module.scss'

interface ChoicesProps<T extends string> {
  label: string
  options: readonly { value: T; words: string; note?: string; aside?: ReactNode }[]
  value: T | null
  onChange: (value: T) => void
}

/** One of a few, each with what it means in full. */
export function Choices<T extends string>({ label, options, value, onChange }: ChoicesProps<T>) {
  return (
    <Box role="radiogroup" aria-label={label} className={styles.choices}>
      {options.map((option) => (
        <Press
          key={option.value}
          role="radio"
          aria-checked={option.value === value}
          onPress={() => onChange(option.value)}
          className={styles.choice}
        >
          <Box className={cx(styles.radio, option.value === value && styles.radioOn)} />
          <Box className={styles.choiceWords}>
            <Box className={cx(option.value === value && styles.strong)}>{option.words}</Box>
            {option.note && <Box className={styles.choiceNote}>{option.note}</Box>}
          </Box>
          {option.aside}
        </Press>
      ))}
    </Box>
  )
}

interface CheckProps {
  children: string
  on: boolean
  onChange: (on: boolean) => void
}

/** Yes or no. */
export function Check({ children, on, onChange }: CheckProps) {
  return (
    <Press role="checkbox" aria-checked={on} onPress={() => onChange(!on)} className={styles.check}>
      <Box className={cx(styles.tick, on && styles.tickOn)}>{on && <Icon name="check" size={16} />}</Box>
      <Box>{children}</Box>
    </Press>
  )
}
