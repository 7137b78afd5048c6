import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { formatPoints } from '@shared/copy/points'
import { deduction as words } from '@/copy/deduction'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Section } from '@/ui/section'
import styles from './deduction.module.scss'
import type { Proposed } from './queries'

/** How it was told before its amount changed, and what was said to that, which stays. */
export function Earlier({ proposed: { earlier } }: { proposed: Proposed }) {
  const today = beijingDate(now())
  return earlier.map(({ amount, toldOn, answer }) => (
    <Section key={`${toldOn} ${amount}`} kind="card" title={words.earlier.title}>
      <Box className={styles.second}>{words.earlier.told(formatDate(toldOn, today), formatPoints(amount))}</Box>
      {answer && <Box>{answer.text}</Box>}
      {answer && <Box className={styles.second}>{words.reply.on(formatDate(answer.on, today))}</Box>}
    </Section>
  ))
}
