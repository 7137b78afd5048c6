import { cx } from './cx'
import type { PressProps } from './press'
import styles from './press.module.scss'

export function Press({ onPress, disabled, children, className, ...rest }: PressProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx('raw', styles.press, className)}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onPress}
    >
      {children}
    </button>
  )
}
