import { Textarea } from '@tarojs/components'
import { useContext } from 'react'
import { InLayer } from '../base/in-layer'
import styles from './field.module.scss'

export interface AreaProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength: number
}

/** The keyboard leaves this much below the line that is written. */
const ABOVE_KEYBOARD = 24

/** A few sentences; grows with them. */
export function TextArea({ label, value, onChange, placeholder, maxLength }: AreaProps) {
  const inLayer = useContext(InLayer)
  return (
    <Textarea
      className={styles.area}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      placeholderClass={styles.placeholder}
      maxlength={maxLength}
      autoHeight
      fixed={inLayer}
      cursorSpacing={ABOVE_KEYBOARD}
      onInput={(event) => onChange(event.detail.value)}
    />
  )
}
