import { View } from '@tarojs/components'
import type { Common } from './aria'
import styles from './press.module.scss'

export interface PressProps extends Common {
  onPress: () => void
  /** Off, and said to be off; it stays in the focus order so that its reason can be read. */
  disabled?: boolean
}

/** Anything that acts when tapped. In a browser it is a real button: Tab reaches it, Enter and Space press it. */
export function Press({ onPress, disabled, role = 'button', children, ...rest }: PressProps) {
  return (
    <View
      {...rest}
      hoverClass={disabled ? 'none' : (styles.pressed ?? 'none')}
      hoverStayTime={80}
      aria-role={role}
      {...(disabled && { 'aria-disabled': true })}
      onClick={disabled ? undefined : onPress}
    >
      {children}
    </View>
  )
}
