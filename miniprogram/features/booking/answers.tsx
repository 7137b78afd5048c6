import type { KeptAnswer } from '@shared/booking/answers'
import { listed } from '@/copy/punctuation'
import { Box } from '@/ui/base/box'
import styles from './answers.module.scss'

/** What was asked, and below each question what was said to it. */
export function Answers({ answers }: { answers: readonly KeptAnswer[] }) {
  if (answers.length === 0) return null
  return (
    <Box as="dl" className={styles.answers}>
      {answers.map(({ asked, values }) => (
        <Box key={asked} className={styles.answer}>
          <Box as="dt" className={styles.asked}>
            {asked}
          </Box>
          <Box as="dd">{listed(values)}</Box>
        </Box>
      ))}
    </Box>
  )
}
