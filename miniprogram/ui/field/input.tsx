import { Input } from '@tarojs/components'
import styles from './field.module.scss'

export interface InputProps {
  /** Always named: a placeholder vanishes with the first letter. */
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength?: number
  kind?: 'text' | 'digits' | 'search' | 'phone'
  onDone?: () => void
  bare?: boolean
}

const types = { text: 'text', search: 'text', digits: 'number', phone: 'number' } as const

/** One line of text. */
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
    <Input
      className={bare ? styles.bare : styles.input}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      placeholderClass={styles.placeholder}
      maxlength={maxLength}
      type={types[kind]}
      confirmType={kind === 'search' ? 'search' : 'done'}
      cursorSpacing={24}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={onDone}
    />
  )
}
