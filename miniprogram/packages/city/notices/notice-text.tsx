import { day, moment } from '@/copy/moment'
import { notices as words } from '@/copy/notices'
import { SUBJECT } from '@/features/work/use-selection'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Facts } from '@/ui/facts'
import { KeyValues } from '@/ui/key-values'
import { Tag } from '@/ui/tag'
import { audienceRows } from './audience-words'
import styles from './notices.module.scss'
import type { Notice } from './queries'

/** The notice in full, and whom it concerns. */
export function NoticeText({ notice }: { notice: Notice }) {
  const { title, body, sample, deadline, audience, recipients, composedAt, mine } = notice
  const rows = audienceRows(audience)
  return (
    <>
      <Box as="article" className={styles.paper}>
        <Box className={styles.head}>
          <Heading level={2} id={SUBJECT} className={styles.name}>
            {title}
          </Heading>
          {sample && <Tag tone="warn">{words.sample}</Tag>}
        </Box>
        <Facts>
          {words.composed(moment(composedAt, now()), mine)}
          {deadline && words.deadline(day(deadline, now()))}
        </Facts>
        <Box className={styles.body}>{body}</Box>
      </Box>
      <Box as="section" className={styles.paper}>
        <Box className={styles.head}>
          <Heading level={3} className={styles.title}>
            {words.audience}
          </Heading>
          <Box className={styles.second}>{words.recipients(recipients)}</Box>
        </Box>
        {rows.length > 0 ? <KeyValues rows={rows} /> : <Box>{words.everyone}</Box>}
      </Box>
    </>
  )
}
