import type { Fold } from '@shared/case/alike'
import type { ComplaintId } from '@shared/ids'
import { useState } from 'react'
import { complaint } from '@/copy/complaint'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { now } from '@/platform/clock'
import { Button } from '@/ui/button'
import { QueueRow } from '@/ui/queue-row'
import { Tag, type Tone } from '@/ui/tag'
import type { Case } from './queries'

const tones: Record<Case['state'], Tone> = {
  filed: 'warn',
  heard: 'primary',
  upheld: 'plain',
  partly: 'plain',
  'not-upheld': 'plain',
}

interface CaseRowsProps {
  fold: Fold<Case>
  openId: ComplaintId | null
  onOpen: (complaintId: ComplaintId) => void
}

/** One complaint, and behind it those that say the same, which unfold in place: each stays a case of its own. */
export function CaseRows({ fold: { first, others }, openId, onOpen }: CaseRowsProps) {
  const [unfolded, setUnfolded] = useState(false)
  const shown = unfolded || others.some(({ id }) => id === openId)
  return (
    <>
      {[first, ...(shown ? others : [])].map(({ id, carrierName, ground, enterpriseName, state, steps }) => (
        <QueueRow
          key={id}
          title={carrierName}
          text={complaint.ground.words[ground]}
          note={dotted([enterpriseName, steps[0] && words.filed(dayOf(steps[0].at, now()))])}
          mark={<Tag tone={tones[state]}>{complaint.states[state]}</Tag>}
          on={id === openId}
          onPress={() => onOpen(id)}
        />
      ))}
      {others.length > 0 && (
        <Button kind="text" size="small" aria-pressed={shown} onPress={() => setUnfolded(!unfolded)}>
          {shown ? words.foldAlike : words.alike(others.length)}
        </Button>
      )}
    </>
  )
}
