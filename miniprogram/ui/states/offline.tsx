import { states as words } from '@/copy/states'
import { useOnline } from '@/platform/use-online'
import { Box } from '../base/box'
import { Icon } from '../icon'
import styles from './state.module.scss'

/** While there is no network: what still works, and what has to wait. */
export function Offline() {
  if (useOnline()) return null
  return (
    <Box className={styles.offline} role="alert">
      <Icon name="offline" size={20} className={styles.offlineIcon} />
      <Box>{words.offline}</Box>
    </Box>
  )
}
