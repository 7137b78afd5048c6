import { cx } from '../base/cx'
import styles from './field.module.scss'
import type { InputProps } from './input'

const types = { text: 'text', search: 'search', digits: 'text', phone: 'tel' } as const

export function TextInput({
  label,
  value,
  onChange,
  placeholder,
  maxLength = 140,
  kind = 'text',
  onDone,
  bare,
}: InputProps) {
  return (
    <input
      className={cx('raw', bare ? styles.bare : styles.input)}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      maxLength={maxLength}
      type={types[kind]}
      inputMode={kind === 'digits' ? 'numeric' : undefined}
      autoComplete={kind === 'digits' ? 'one-time-code' : undefined}
      onChange={(event) => onChange(event.target.value)}
      // Enter that ends the composition of a Chinese word is not yet the end of the line.
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onDone?.()}
    />
  )
}
