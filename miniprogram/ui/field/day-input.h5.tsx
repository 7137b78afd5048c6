import { isLocalDate, type LocalDate } from '@shared/calendar/local-date'
import { cx } from '../base/cx'
import type { DayInputProps } from './day-input'
import styles from './field.module.scss'

/** The browser's own: what is half typed is no day yet, and the browser keeps it. */
export function DayInput({ label, value, onChange, least, most }: DayInputProps) {
  const choose = (day: string) => onChange(isLocalDate(day) ? (day as LocalDate) : '')
  return (
    <input
      className={cx('raw', styles.input, styles.day)}
      aria-label={label}
      type="date"
      value={value}
      min={least}
      // without an end, a year takes six figures
      max={most ?? '9999-12-31'}
      onChange={(event) => choose(event.target.value)}
    />
  )
}
