import { notices as words } from '@/copy/notices'
import { ToList } from '@/features/work/to-list'
import { useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { Column, THREE_COLUMNS } from '@/ui/workbench'
import { Approve } from './approve'
import { NoticeText } from './notice-text'
import styles from './notices.module.scss'
import { Outcome } from './outcome'
import type { Notice } from './queries'
import { Returned } from './returned'

/** One notice: what it says and to whom; then the second person's yes, or what became of it. */
export function NoticeDesk({ notice }: { notice: Notice }) {
  const beside = useMinWidth(THREE_COLUMNS)
  const waiting = notice.returned ? <Returned notice={notice} /> : <Approve notice={notice} />
  const end = notice.approvedAt === null ? waiting : <Outcome notice={notice} />
  return (
    <>
      <Column label={words.detail} kind="main">
        <NoticeText notice={notice} />
        {!beside && <Box className={styles.under}>{end}</Box>}
        {notice.approvedAt !== null && <ToList list="notices" />}
      </Column>
      {beside && (
        <Column label={words.outcomeColumn} kind="side">
          <Box className={styles.side}>{end}</Box>
        </Column>
      )}
    </>
  )
}
