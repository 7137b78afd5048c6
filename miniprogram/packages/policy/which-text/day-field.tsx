import { addDays, type LocalDate } from '@shared/calendar/local-date'
import { useState } from 'react'
import { whichText as words } from '@/copy/which-text'
import { DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import { DayInput, Field } from '@/ui/field'
import styles from './which-text.module.scss'

interface DayFieldProps {
  day: LocalDate
  today: LocalDate
  /** the days on which an answer changes */
  turns: readonly LocalDate[]
  onDay: (day: LocalDate) => void
}

/** A day, today, and the days around which something changes. */
export function DayField({ day, today, turns, onDay }: DayFieldProps) {
  // while another is being typed there is none, and what is shown stays
  const [cleared, setCleared] = useState(false)
  const go = (to: LocalDate | '') => {
    setCleared(to === '')
    if (to !== '') onDay(to)
  }
  const latest = turns.at(-1)
  return (
    <Box className={styles.stack}>
      <Field label={words.day} hint={useMinWidth(DESKTOP) ? words.dayHint : undefined}>
        <DayInput label={words.day} value={cleared ? '' : day} onChange={go} />
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
