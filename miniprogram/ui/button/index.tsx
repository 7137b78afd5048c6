import { ui } from '@/copy/ui'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Press } from '../base/press'
import { Icon, type IconName } from '../icon'
import { Key } from '../key'
import styles from './button.module.scss'

export interface ButtonProps {
  /** A verb: 出示凭证, not 确定. */
  children: string
  onPress: () => void
  /** `main` is filled and stands once per screen; a destructive action is `danger`, lined, never beside it in the same weight. */
  kind?: 'main' | 'quiet' | 'line' | 'danger' | 'text'
  size?: 'normal' | 'small'
  icon?: IconName
  /** Takes the width it is given. */
  wide?: boolean
  disabled?: boolean
  /** The action is under way: the words say so and a second tap does nothing. */
  busy?: boolean
  /** The key that does the same; shown on a desktop. */
  hotkey?: string | undefined
  /** On a surface of its own colour a quiet button needs the other shade. */
  onPage?: boolean
  /** At an edge of what it is in: the words of a text button, not its target, keep the margin. */
  flush?: boolean
  id?: string
  'aria-pressed'?: boolean
  /** Said in full where several buttons carry the same verb. */
  'aria-label'?: string
}

export function Button({
  children,
  onPress,
  kind = 'main',
  size = 'normal',
  icon,
  wide,
  disabled,
  busy,
  hotkey,
  onPage,
  flush,
  ...aria
}: ButtonProps) {
  const off = disabled || busy
  return (
    <Press
      {...aria}
      onPress={onPress}
      disabled={off}
      {...(busy && { 'aria-busy': true })}
      className={cx(
        styles.button,
        styles[kind],
        size === 'small' && styles.small,
        wide && styles.wide,
        onPage && styles.onPage,
        flush && styles.flush,
        disabled && styles.off,
        aria['aria-pressed'] && styles.chosen,
      )}
    >
      {icon && <Icon name={icon} size={20} />}
      <Box className={styles.label}>{busy ? ui.busy(children) : children}</Box>
      {hotkey && <Key>{hotkey}</Key>}
    </Press>
  )
}
