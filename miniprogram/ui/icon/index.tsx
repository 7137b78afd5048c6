import { Box } from '../base/box'
import { cx } from '../base/cx'
import styles from './icon.module.scss'
import { type IconName, smallIcons } from './icon-name'

export type { IconName } from './icon-name'

interface IconProps {
  name: IconName
  /** px at the normal text size; an icon grows by half of what text grows. */
  size?: 32 | 24 | 20 | 16
  /** Only for an icon that stands alone; beside a word it is decoration and hidden from assistive technology. */
  label?: string
  className?: string
}

export function Icon({ name, size = 24, label, className }: IconProps) {
  const alone = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <Box
      className={cx(
        styles.icon,
        styles[name],
        size !== 24 && styles[`s${size}`],
        size === 16 && smallIcons.includes(name) && styles.small,
        className,
      )}
      {...alone}
    />
  )
}
