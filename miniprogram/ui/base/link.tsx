import { View } from '@tarojs/components'
import { go, type Params, type ScreenName } from '@/platform/navigate'
import type { Common } from './aria'
import styles from './press.module.scss'

export interface LinkProps extends Common {
  to: ScreenName
  params?: Params
}

/** Goes to another screen. In a browser it is a real link with a real address. */
export function Link({ to, params, children, role = 'link', ...rest }: LinkProps) {
  return (
    <View
      {...rest}
      hoverClass={styles.pressed ?? 'none'}
      hoverStayTime={80}
      aria-role={role}
      onClick={() => go(to, params)}
    >
      {children}
    </View>
  )
}
