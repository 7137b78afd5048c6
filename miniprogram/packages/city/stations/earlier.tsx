import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { formatPoints } from '@shared/copy/points'
import { deduct } from '@/copy/deduct'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Cite } from '@/ui/cite'
import type { OpenProposal } from './proposal-rows'
import styles from './stations.module.scss'

const words = deduct.proposals

/** How it was put to the station before its amount changed, and what the station said to that. */
export function Earlier({ earlier }: Pick<OpenProposal, 'earlier'>) {
  const today = beijingDate(now())
  return earlier.map(({ amount, toldOn, answer }) => (
    <Box key={`${toldOn} ${amount}`} className={styles.entry}>
      <Box className={styles.second}>{words.earlier(formatDate(toldOn, today), formatPoints(amount))}</Box>
      {answer && <Cite source={words.answered(formatDate(answer.on, today))}>{answer.text}</Cite>}
    </Box>
  ))
}
