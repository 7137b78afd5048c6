import { isLocalDate, type LocalDate } from '@shared/calendar/local-date'
import { Picker, View } from '@tarojs/components'
import { clauses } from '@/copy/punctuation'
import { Icon } from '../icon'
import styles from './field.module.scss'

export interface DayInputProps {
  label: string
  /** '' while none is chosen */
  value: LocalDate | ''
  onChange: (day: LocalDate | '') => void
  /** Shown while none is chosen, where the platform shows nothing of its own. */
  placeholder?: string
  /** The first and the last that can be chosen. */
  least?: LocalDate | undefined
  most?: LocalDate | undefined
}

/** A day, by the platform's own picker: nobody has to know how a date is written. */
export function DayInput({ label, value, onChange, placeholder = '', least, most }: DayInputProps) {
  const words = value || placeholder
  const choose = (day: string) => onChange(isLocalDate(day) ? (day as LocalDate) : '')
  return (
    <Picker
      mode="date"
      value={value}
      start={least ?? ''}
      end={most ?? ''}
      onChange={(event) => choose(String(event.detail.value))}
      aria-role="combobox"
      aria-label={clauses([label, words])}
    >
      <View className={styles.select}>
        <View className={value === '' ? styles.placeholder : styles.chosen}>{words}</View>
        <Icon name="calendar" size={16} />
      </View>
    </Picker>
  )
}
