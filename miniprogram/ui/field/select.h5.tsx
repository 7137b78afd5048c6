import { cx } from '../base/cx'
import { Icon } from '../icon'
import styles from './field.module.scss'
import type { SelectProps } from './select'

export function Select<T extends string>({ label, options, value, onChange, placeholder }: SelectProps<T>) {
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen) onChange(chosen.value)
  }
  return (
    <div className={styles.selectFrame}>
      <select
        className={cx('raw', styles.select)}
        aria-label={label}
        value={value ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="" disabled>
          {placeholder}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      <Icon name="down" size={16} className={styles.selectIcon} />
    </div>
  )
}
