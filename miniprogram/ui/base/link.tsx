import type { Destination } from '@shared/screens'
import { View } from '@tarojs/components'
import { open } from '@/platform/navigate'
import type { Common } from './aria'
import styles from './press.module.scss'

export interface LinkProps extends Common {
  to: Destination
  /** What a plain tap does instead of going there. */
  onOpen?: () => void
}

/** Goes to another screen. In a browser it is a real link with a real address. */
export function Link({ to, onOpen = () => open(to), children, role = 'link', ...rest }: LinkProps) {
  return (
    <View {...rest} hoverClass={styles.pressed ?? 'none'} hoverStayTime={80} aria-role={role} onClick={onOpen}>
      {children}
    </View>
  )
}
