import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Heading } from '../base/heading'
import { Button } from '../button'
import { Icon, type IconName } from '../icon'
import styles from './state.module.scss'

interface EmptyProps {
  icon: IconName
  /** What is so: 还没有预约. */
  title: string
  /** What will be here, or the nearest alternative. */
  text?: string
  /** The way on. */
  exit?: { words: string; onPress: () => void }
  /** Another, in less weight. */
  also?: { words: string; onPress: () => void }
  tone?: 'good'
}

/** Nothing here, or all done: says why, and gives a way on. */
export function Empty({ icon, title, text, exit, also, tone }: EmptyProps) {
  return (
    <Box className={styles.state}>
      <Icon name={icon} size={32} className={cx(styles.icon, tone && styles[tone])} />
      <Heading level={2} className={styles.title}>
        {title}
      </Heading>
      {text && <Box className={styles.text}>{text}</Box>}
      {exit && (
        <Box className={styles.actions}>
          <Button size="small" onPress={exit.onPress}>
            {exit.words}
          </Button>
          {also && (
            <Button kind="text" size="small" onPress={also.onPress}>
              {also.words}
            </Button>
          )}
        </Box>
      )}
    </Box>
  )
}
