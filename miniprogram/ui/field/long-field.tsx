import { drafted } from '@/copy/drafted'
import { TextArea } from './area'
import { Field } from './field'

interface LongFieldProps {
  label: string
  placeholder?: string
  hint?: string
  /** What is wrong with it, once it was asked for. */
  problem?: string
  value: string
  /** Characters it may have. */
  most: number
  onChange: (text: string) => void
}

/** A text of several lines whose draft is kept, and how far it has come. */
export function LongField({ label, placeholder, hint, problem, value, most, onChange }: LongFieldProps) {
  return (
    <Field label={label} aside={drafted(value.length, most)} hint={hint} problem={problem}>
      <TextArea label={label} placeholder={placeholder} value={value} maxLength={most} onChange={onChange} />
    </Field>
  )
}
