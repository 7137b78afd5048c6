import { Picker, View } from '@tarojs/components'
import { clauses } from '@/copy/punctuation'
import { Icon } from '../icon'
import styles from './field.module.scss'

export interface SelectProps<T extends string> {
  label: string
  options: readonly { value: T; words: string }[]
  value: T | null
  onChange: (value: T) => void
  /** Shown while nothing is chosen. */
  placeholder: string
}

/** One of several, by the platform's own picker. */
export function Select<T extends string>({ label, options, value, onChange, placeholder }: SelectProps<T>) {
  const chosen = options.findIndex((option) => option.value === value)
  const words = options[chosen]?.words ?? placeholder
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
      aria-role="combobox"
      aria-label={clauses([label, words])}
    >
      <View className={styles.select}>
        <View className={chosen < 0 ? styles.placeholder : styles.chosen}>{words}</View>
        <Icon name="down" size={16} />
      </View>
    </Picker>
  )
}
