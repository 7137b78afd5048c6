import { addDays, isLocalDate, type LocalDate, localDate } from '@shared/calendar/local-date'
import { useState } from 'react'
import { whichText as words } from '@/copy/which-text'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import { Field, TextInput } from '@/ui/field'
import styles from './which-text.module.scss'

interface DayFieldProps {
  day: LocalDate
  today: LocalDate
  /** the days on which an answer changes */
  turns: readonly LocalDate[]
  onDay: (day: LocalDate) => void
}

/** A day as it is written, today, and the days around which something changes. */
export function DayField({ day, today, turns, onDay }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && !isLocalDate(typed)
  const type = (text: string) => {
    const given = text.trim()
    setTyped(isLocalDate(given) ? null : given)
    if (isLocalDate(given)) onDay(localDate(given))
  }
  const go = (to: LocalDate) => {
    setTyped(null)
    onDay(to)
  }
  const latest = turns.at(-1)
  return (
    <Box className={styles.stack}>
      <Field label={words.day} hint={words.dayHint} {...(wrong && typed.length >= 10 && { problem: words.dayProblem })}>
        <TextInput label={words.day} value={typed ?? day} maxLength={10} onChange={type} />
      </Field>
      <Chips label={words.turns}>
        <Chip inset on={day === today} onPress={() => go(today)}>
          {words.today}
        </Chip>
        {latest && (
          <Chip inset on={day === addDays(latest, -1)} onPress={() => go(addDays(latest, -1))}>
            {words.before(latest)}
          </Chip>
        )}
        {turns.map((turn) => (
          <Chip key={turn} inset on={day === turn} onPress={() => go(turn)}>
            {turn}
          </Chip>
        ))}
      </Chips>
    </Box>
  )
}
