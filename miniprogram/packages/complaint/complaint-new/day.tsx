import { beijingDate } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { addYears, eachDay, type LocalDate } from '@shared/calendar/local-date'
import { complaint as words } from '@/copy/complaint'
import { now } from '@/platform/clock'
import { Field, Select } from '@/ui/field'

interface DayProps {
  value: LocalDate | null
  onChange: (day: LocalDate) => void
}

/** The day on which it happened, from today back to a year ago. */
export function Day({ value, onChange }: DayProps) {
  const today = beijingDate(now())
  const days = eachDay(addYears(today, -1), today).reverse()
  return (
    <Field label={words.day.label}>
      <Select
        label={words.day.label}
        placeholder={words.day.pick}
        value={value}
        options={days.map((day) => ({ value: day, words: formatDay(day, today) }))}
        onChange={onChange}
      />
    </Field>
  )
}
