import { board as words } from '@/copy/board'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Heading } from '@/ui/base/heading'
import { Press } from '@/ui/base/press'
import { Button } from '@/ui/button'
import { Chip } from '@/ui/chip'
import { SearchBox } from '@/ui/field'
import { Icon } from '@/ui/icon'
import styles from './board.module.scss'

interface HeadProps {
  title: string
  week: boolean
  /** whom alone the board shows */
  only: string | undefined
  onMove: (way: 1 | -1) => void
  onToday: () => void
  onWeek: (week: boolean) => void
  onAll: () => void
  sought: string
  onSeek: (sought: string) => void
  /** the events are not there */
  failed: boolean
}

/** Where the name of whom one seeks is typed. */
export const SEEK = 'board-seek'

const states = ['booked', 'arrived', 'asked', 'done', 'missed'] as const

/** Which days, and what the colours mean. */
export function Head({ title, week, only, onMove, onToday, onWeek, onAll, sought, onSeek, failed }: HeadProps) {
  const span = week ? 'week' : 'day'
  return (
    <Box className={styles.bar}>
      <Box className={styles.row}>
        <Press className={styles.step} onPress={() => onMove(-1)} aria-label={words.before[span]}>
          <Icon name="left" size={20} />
        </Press>
        <Heading level={2} className={styles.title}>
          {title}
        </Heading>
        <Press className={styles.step} onPress={() => onMove(1)} aria-label={words.after[span]}>
          <Icon name="right" size={20} />
        </Press>
        <Button kind="line" size="small" hotkey="T" onPress={onToday}>
          {words.today}
        </Button>
        <Box className={styles.row} role="group" aria-label={words.pickView}>
          <Button kind="quiet" size="small" hotkey="D" aria-pressed={!week} onPress={() => onWeek(false)}>
            {words.views.day}
          </Button>
          <Button kind="quiet" size="small" hotkey="W" aria-pressed={week} onPress={() => onWeek(true)}>
            {words.views.week}
          </Button>
        </Box>
        <Box id={SEEK} className={styles.seek}>
          <SearchBox inset label={words.seek} placeholder={words.seek} value={sought} onChange={onSeek} />
        </Box>
        {failed && (
          <Box role="status" className={styles.caption}>
            {words.noEvents}
          </Box>
        )}
        {only && (
          <Chip inset removes onPress={onAll}>
            {words.only(only)}
          </Chip>
        )}
      </Box>
      <Box className={styles.row}>
        {states.map((state) => (
          <Box key={state} className={styles.key}>
            <Box className={cx(styles.sample, styles[state])} />
            {words.legend[state]}
          </Box>
        ))}
        <Button kind="quiet" size="small" hotkey="N" icon="plus" onPress={() => go('walkInCode')}>
          {words.walkIn}
        </Button>
      </Box>
    </Box>
  )
}
