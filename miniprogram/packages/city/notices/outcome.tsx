import { moment } from '@/copy/moment'
import { notices as words } from '@/copy/notices'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Note } from '@/ui/note'
import styles from './notices.module.scss'
import type { Notice } from './queries'

/** What became of it: four figures, each with what it means. */
export function Outcome({ notice: { outcome, approvedAt, deliveredAt } }: { notice: Notice }) {
  return (
    <Box className={styles.end}>
      <Heading level={2} className={styles.title}>
        {words.sentTitle}
      </Heading>
      {approvedAt !== null && <Box className={styles.second}>{words.approvedAt(moment(approvedAt, now()))}</Box>}
      {deliveredAt === null && <Note icon="clock">{words.delivering}</Note>}
      {words.outcome.map(([key, name, meaning]) => (
        <Box key={key} className={styles.figure}>
          <Box className={styles.head}>
            <Box className={styles.strong}>{name}</Box>
            <Box className={styles.strong}>{words.people(outcome[key])}</Box>
          </Box>
          <Box className={styles.second}>{meaning}</Box>
        </Box>
      ))}
    </Box>
  )
}
