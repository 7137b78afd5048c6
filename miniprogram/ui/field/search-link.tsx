import { Box } from '../base/box'
import { Press } from '../base/press'
import { Icon } from '../icon'
import styles from './field.module.scss'

/** Looks like a search and opens one. */
export function SearchLink({ children, onPress }: { children: string; onPress: () => void }) {
  return (
    <Press onPress={onPress} className={styles.searchLink}>
      <Icon name="search" size={20} />
      <Box>{children}</Box>
    </Press>
  )
}
