import type { Value } from '@shared/settings/entry'
import { settings as words } from '@/copy/settings'
import { Box } from '@/ui/base/box'
import { Choices, Field, TextInput } from '@/ui/field'
import type { Setting } from './queries'
import styles from './settings.module.scss'

interface ValueFieldProps {
  setting: Setting
  value: Value
  onChange: (value: Value) => void
}

/** What a setting can be: one of its readings with what each comes to, a day, or a number of days. */
export function ValueField({ setting: { type, name, choices, unit }, value, onChange }: ValueFieldProps) {
  if (type === 'choice')
    return (
      <Choices
        label={name}
        value={String(value)}
        onChange={onChange}
        options={choices.map((each) => ({
          value: each.value,
          words: each.text,
          aside: each.example && <Box className={styles.outcome}>{each.example}</Box>,
        }))}
      />
    )
  const label = type === 'day' ? words.day : words.days(unit ?? '')
  const typed = (text: string) => {
    if (type === 'day') return onChange(text.trim())
    const figures = text.replace(/\D/g, '')
    onChange(figures === '' ? null : Number(figures))
  }
  return (
    <Field label={label} {...(type === 'days' && { hint: words.daysHint })}>
      <TextInput
        label={label}
        value={value === null ? '' : String(value)}
        maxLength={type === 'day' ? 10 : 3}
        kind={type === 'day' ? 'text' : 'digits'}
        onChange={typed}
      />
    </Field>
  )
}
