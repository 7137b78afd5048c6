import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { messages as words } from '@/copy/messages'
import { markRead } from '@/features/inbox/mark-read'
import type { Thread } from '@/features/inbox/use-inbox'
import { now } from '@/platform/clock'
import { go, open } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Press } from '@/ui/base/press'
import { Icon, type IconName } from '@/ui/icon'
import styles from './messages.module.scss'

const icons: Record<Thread['kind'], IconName> = {
  notice: 'doc',
  record: 'checkc',
  complaint: 'flag',
  points: 'ledger',
  access: 'users',
}

/** One matter in two lines. A single message leads to the thing itself; several are read one after another first. */
export function Row({ id, kind, title, line, opens, count, unread, at }: Thread) {
  const today = beijingDate(now())
  const day = beijingDate(at)
  const press = () => {
    if (count > 1 || !opens) return go('thread', { threadId: id })
    if (unread) markRead(id, count)
    open(opens)
  }
  return (
    <Press onPress={press} className={styles.row}>
      <Box className={styles.picture}>
        <Icon name={opens?.screen === 'ticket' ? 'calendar' : icons[kind]} size={20} />
      </Box>
      <Box className={styles.words}>
        <Box className={cx(unread && styles.new)}>{title}</Box>
        <Box className={styles.line}>{line}</Box>
      </Box>
      <Box className={styles.aside}>
        <Box>{day === today ? beijingTime(at) : formatDate(day, today)}</Box>
        {count > 1 && <Box>{words.count(count)}</Box>}
      </Box>
      <Box className={styles.mark}>{unread && <Box className={styles.dot} role="img" aria-label={words.unread} />}</Box>
    </Press>
  )
}
