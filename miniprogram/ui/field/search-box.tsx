import { ui } from '@/copy/ui'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Press } from '../base/press'
import { Icon } from '../icon'
import styles from './field.module.scss'
import { TextInput } from './input'

interface SearchBoxProps {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  onDone?: () => void
  /** On a surface; on the page it is itself a surface. */
  inset?: boolean
}

/** Search as one types; what was typed can be cleared. */
export function SearchBox({ label, placeholder, value, onChange, onDone, inset }: SearchBoxProps) {
  return (
    <Box role="search" className={cx(styles.search, inset && styles.inset)}>
      <Icon name="search" size={20} className={styles.searchIcon} />
      <TextInput
        bare
        kind="search"
        label={label}
        placeholder={placeholder}
        value={value}
        onChange={onChange}
        onDone={onDone}
      />
      {value !== '' && (
        <Press onPress={() => onChange('')} className={styles.clear} aria-label={ui.clear}>
          <Icon name="close" size={16} />
        </Press>
      )}
    </Box>
  )
}
