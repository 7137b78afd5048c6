import { map as words } from '@/copy/map'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Press } from '@/ui/base/press'
import { Icon } from '@/ui/icon'
import styles from './back-button.module.scss'

interface BackButtonProps {
  /** there is a place, and so a nearest carrier */
  placed: boolean
  /** nothing is to be seen: the button then says where it leads */
  empty: boolean
  onPress: () => void
}

/** Leads back to what there is, from wherever the map was moved. */
export function BackButton({ placed, empty, onPress }: BackButtonProps) {
  const name = placed || empty ? words.toNearest : words.toAll
  return (
    <Press className={cx(styles.back, empty && styles.said)} aria-label={name} onPress={onPress}>
      <Icon name="locate" />
      {empty && <Box>{name}</Box>}
    </Press>
  )
}
