import { Textarea } from '@tarojs/components'
import styles from './field.module.scss'

export interface AreaProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength: number
}

/** A few sentences; grows with them. */
export function TextArea({ label, value, onChange, placeholder, maxLength }: AreaProps) {
  return (
    <Textarea
      className={styles.area}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      placeholderClass={styles.placeholder}
      maxlength={maxLength}
      autoHeight
      onInput={(event) => onChange(event.detail.value)}
    />
  )
}
