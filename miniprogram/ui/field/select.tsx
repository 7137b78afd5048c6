import { Picker, View } from '@tarojs/components'
import { Icon } from '../icon'
import styles from './field.module.scss'

export interface SelectProps {
  label: string
  options: readonly { value: string; words: string }[]
  value: string | null
  onChange: (value: string) => void
  /** Shown while nothing is chosen. */
  placeholder: string
}

/** One of several, by the platform's own picker. */
export function Select({ label, options, value, onChange, placeholder }: SelectProps) {
  const chosen = options.findIndex((option) => option.value === value)
  const choose = (index: number) => {
    const option = options[index]
    if (option) onChange(option.value)
  }
  return (
    <Picker
      mode="selector"
      range={options.map((option) => option.words)}
      value={Math.max(chosen, 0)}
      onChange={(event) => choose(Number(event.detail.value))}
      aria-label={label}
    >
      <View className={styles.select}>
        <View className={chosen < 0 ? styles.placeholder : styles.chosen}>{options[chosen]?.words ?? placeholder}</View>
        <Icon name="down" size={16} />
      </View>
    </Picker>
  )
}
