import { states as words } from '@/copy/states'
import { Box } from '../base/box'
import { Icon } from '../icon'
import styles from './state.module.scss'

/** No network: how old what is shown is, and what has to wait. */
export function Offline({ asOf }: { asOf?: string }) {
  return (
    <Box className={styles.offline} aria-live="polite">
      <Icon name="offline" size={20} className={styles.offlineIcon} />
      <Box>{words.offline(asOf)}</Box>
    </Box>
  )
}
