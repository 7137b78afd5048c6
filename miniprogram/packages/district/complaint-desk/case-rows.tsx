import type { Fold } from '@shared/case/alike'
import type { ComplaintId } from '@shared/ids'
import { useState } from 'react'
import { complaint } from '@/copy/complaint'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { day, dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { queues } from '@/copy/queues'
import { waited } from '@/features/work/waited'
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

/** How long it has been there, and by when a person has to look whether the station is told. */
function noteOf({ state, station, steps, waitsUntil }: Case) {
  const filedAt = steps[0]?.at ?? now()
  if (state !== 'filed' && state !== 'heard') return words.filed(dayOf(filedAt, now()))
  const due =
    state === 'filed' && station === 'waits'
      ? queues.due(day(waitsUntil, now()), false)
      : state === 'filed' && station === 'ask' && words.overdue(day(waitsUntil, now()))
  return dotted([waited(filedAt, now()), due])
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
      {[first, ...(shown ? others : [])].map((each) => (
        <QueueRow
          key={each.id}
          title={each.carrierName}
          text={dotted([complaint.ground.words[each.ground], each.enterpriseName])}
          note={noteOf(each)}
          mark={<Tag tone={tones[each.state]}>{complaint.states(each.route)[each.state]}</Tag>}
          on={each.id === openId}
          onPress={() => onOpen(each.id)}
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
