import { cx } from '../base/cx'
import type { AreaProps } from './area'
import styles from './field.module.scss'

export function TextArea({ label, value, onChange, placeholder, maxLength }: AreaProps) {
  return (
    <textarea
      className={cx('raw', styles.area)}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      maxLength={maxLength}
      rows={3}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
