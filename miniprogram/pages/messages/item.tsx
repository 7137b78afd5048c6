import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import type { LocalDate } from '@shared/calendar/local-date'
import { messages as words } from '@/copy/messages'
import type { InboxItem } from '@/features/inbox/use-inbox'
import { markRead } from '@/features/inbox/use-read'
import { open as openScreen } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Press } from '@/ui/base/press'
import { Icon, type IconName } from '@/ui/icon'
import styles from './messages.module.scss'

const icons: Record<InboxItem['kind'], IconName> = {
  notice: 'doc',
  record: 'checkc',
  complaint: 'flag',
  points: 'ledger',
  access: 'users',
}

/** One message: what it is about, in full. Opening it reads it, and leads to the thing itself. */
export function Item({ id, kind, title, body, opens, at, readAt, today }: InboxItem & { today: LocalDate }) {
  const day = beijingDate(at)
  const open = () => {
    if (readAt === null) markRead(id)
    if (opens) openScreen(opens)
  }
  return (
    <Press onPress={open} className={styles.item}>
      <Box className={styles.picture}>
        <Icon name={icons[kind]} size={20} />
      </Box>
      <Box className={styles.words}>
        <Box className={styles.head}>
          <Box className={cx(styles.title, readAt === null && styles.new)}>{title}</Box>
          <Box className={styles.at}>{day === today ? beijingTime(at) : formatDate(day, today)}</Box>
        </Box>
        <Box className={styles.body}>{body}</Box>
      </Box>
      {readAt === null && <Box className={styles.dot} role="img" aria-label={words.unread} />}
    </Press>
  )
}
