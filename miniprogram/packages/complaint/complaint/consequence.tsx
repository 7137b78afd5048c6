import { beijingDate } from '@shared/calendar/beijing'
import { formatMoment } from '@shared/calendar/format'
import { formatPoints } from '@shared/copy/points'
import { complaint as words } from '@/copy/complaint'
import type { Complaint } from '@/features/complaint/queries'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { SampleTag, Tag } from '@/ui/tag'
import styles from '../complaint.module.scss'

/** The deduction that followed the finding, and its basis; where no points are counted there is nothing to say. */
export function Consequence({ of: { consequence: of, proposal, deductible } }: { of: Complaint }) {
  if (of === null && !deductible) return null
  if (of === null)
    return (
      <Box className={styles.consequence}>
        <Box className={styles.deducted}>{without(proposal)}</Box>
      </Box>
    )
  return (
    <Box className={styles.consequence}>
      <Box className={styles.deducted}>{words.deducted(formatPoints(Math.abs(of.amount)), of.itemName)}</Box>
      <Box>{words.deductedAt(formatMoment(of.at, beijingDate(now())))}</Box>
      {of.reversed && <Tag tone="warn">{words.reversed}</Tag>}
      {of.reversed && <Box>{words.reversedText}</Box>}
      <BasisNote basis={of.basis} />
      {!of.official && <SampleTag />}
    </Box>
  )
}

/** What is said as long as nothing was taken off. */
function without(proposal: Complaint['proposal']): string {
  if (proposal === null) return words.notDeducted
  return proposal === 'told' || proposal === 'answered' ? words.proposed : words.dropped
}
