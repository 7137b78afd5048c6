import type { ClaimId, EvidenceId } from '@shared/ids'
import { day } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { review as words } from '@/copy/review'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Tag } from '@/ui/tag'
import type { Alike } from './queries'
import styles from './review.module.scss'

interface AlikeNoteProps {
  claimId: ClaimId
  evidenceId: EvidenceId
  alike: readonly Alike[]
}

/** Other files that look like this one, with how much; the person who looks decides what that means. */
export function AlikeNote({ claimId, evidenceId, alike }: AlikeNoteProps) {
  if (alike.length === 0) return null
  return (
    <Box className={styles.alike}>
      <Tag tone="warn">{words.alike.title}</Tag>
      {alike.map((other) => (
        <Box key={other.evidenceId} className={styles.other}>
          <Box className={styles.otherWords}>{said(other)}</Box>
          <Button
            kind="text"
            size="small"
            flush
            onPress={() => go('similar', { claimId, evidenceId, otherId: other.evidenceId })}
          >
            {words.alike.compare}
          </Button>
        </Box>
      ))}
      <Box>{words.alike.note}</Box>
    </Box>
  )
}

function said({ number, date, carrierName, sameStation, samePixels, percent, distance }: Alike): string {
  const place = sameStation ? words.alike.here : carrierName
  const rate = samePixels ? words.alike.exact : words.alike.rate(percent, distance)
  return clauses([words.alike.record(place, day(date, now()), number), rate])
}
