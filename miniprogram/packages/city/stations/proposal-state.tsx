import { beijingDate } from '@shared/calendar/beijing'
import { formatDate, formatDay } from '@shared/calendar/format'
import { deduct } from '@/copy/deduct'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { Cite } from '@/ui/cite'
import { Note } from '@/ui/note'
import type { OpenProposal } from './proposal-rows'
import styles from './stations.module.scss'

const words = deduct.proposals

/** What the station said, or until when it may. */
export function ProposalState({ proposal: { answer, clock, own } }: { proposal: OpenProposal }) {
  const today = beijingDate(now())
  if (answer) return <Cite source={words.answered(formatDate(answer.on, today))}>{answer.text}</Cite>
  return (
    <Box className={styles.entry}>
      {clock.over ? (
        <Note tone="warn">{words.over}</Note>
      ) : (
        <Box className={styles.second}>{words.until(formatDay(clock.lastDay, today))}</Box>
      )}
      {clock.provisional && (
        <Note tone="warn" icon="clock">
          {words.provisional}
        </Note>
      )}
      {!clock.over && !own && <Box className={styles.second}>{words.waits}</Box>}
      <BasisNote basis={clock.basis} />
    </Box>
  )
}
