import { reschedule as words } from '@/copy/reschedule'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Icon } from '@/ui/icon'
import styles from './reschedule.module.scss'

interface When {
  time: string
  date?: string
}

/** The time that it has, and the one that is chosen in its place, if there is one. */
export function Compared({ had, wanted }: { had: When; wanted: When | null }) {
  return (
    <Box className={styles.pair}>
      <Side name={words.before} when={had} state={words.kept} />
      <Icon name="right" size={20} className={styles.arrow} />
      <Side
        name={words.after}
        when={wanted ?? { time: words.unchosen }}
        state={wanted ? words.chosen : words.choose}
        isNew
      />
    </Box>
  )
}

function Side({ name, when, state, isNew = false }: { name: string; when: When; state: string; isNew?: boolean }) {
  return (
    <Box className={cx(styles.side, isNew && styles.new)}>
      <Box className={styles.second}>{name}</Box>
      <Box className={styles.time}>{when.time}</Box>
      {when.date && <Box className={styles.second}>{when.date}</Box>}
      <Box className={styles.state}>{state}</Box>
    </Box>
  )
}
