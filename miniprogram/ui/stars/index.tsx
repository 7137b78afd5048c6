import { rating as words } from '@/copy/rating'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Press } from '../base/press'
import styles from './stars.module.scss'

interface StarsProps {
  /** 1–5; null before anything was chosen. */
  value: number | null
  onChange: (stars: number) => void
}

/** Five stars, each with its word. */
export function Stars({ value, onChange }: StarsProps) {
  return (
    <Box className={styles.stars} role="radiogroup" aria-label={words.group}>
      {words.stars.map((word, index) => (
        <Press
          key={word}
          role="radio"
          aria-checked={value === index + 1}
          aria-label={words.starName(index + 1, word)}
          onPress={() => onChange(index + 1)}
          className={cx(styles.cell, value === index + 1 && styles.chosen)}
        >
          <Box className={cx(styles.star, value !== null && index < value && styles.on)} aria-hidden />
          <Box>{word}</Box>
        </Press>
      ))}
    </Box>
  )
}
