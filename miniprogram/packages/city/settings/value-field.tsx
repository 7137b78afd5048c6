import { isLocalDate, type LocalDate } from '@shared/calendar/local-date'
import { catalogue } from '@shared/settings/catalogue'
import type { Value } from '@shared/settings/entry'
import { fits } from '@shared/settings/fits'
import { settings as words } from '@/copy/settings'
import { Box } from '@/ui/base/box'
import { Choices, DayInput, Field, TextInput } from '@/ui/field'
import type { Setting } from './queries'
import styles from './settings.module.scss'

const isDay = (value: Value): value is LocalDate => typeof value === 'string' && isLocalDate(value)

interface ValueFieldProps {
  setting: Setting
  value: Value
  onChange: (value: Value) => void
}

/** What a setting can be: one of its readings with what each comes to, a day, or a number of days. */
export function ValueField({
  setting: { key, type, name, choices, unit, least, most },
  value,
  onChange,
}: ValueFieldProps) {
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
  if (type === 'day')
    return (
      <Field label={words.day} {...(least && most && { hint: words.dayHint(least, most) })}>
        <DayInput
          label={words.day}
          value={isDay(value) ? value : ''}
          least={least ?? undefined}
          most={most ?? undefined}
          onChange={onChange}
        />
      </Field>
    )
  const label = words.days(unit ?? '')
  const typed = (text: string) => {
    const figures = text.replace(/\D/g, '')
    onChange(figures === '' ? null : Number(figures))
  }
  return (
    <Field label={label} hint={words.daysHint(fits(catalogue[key], null))}>
      <TextInput
        label={label}
        value={value === null ? '' : String(value)}
        maxLength={3}
        kind="digits"
        onChange={typed}
      />
    </Field>
  )
}
