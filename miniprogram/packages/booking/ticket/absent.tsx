import { useState } from 'react'
import { absences } from '@/copy/absences'
import { day } from '@/copy/moment'
import type { Booking } from '@/features/booking/booking'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { AbsenceNote, useStanding } from '../absence-note'
import { stateOf } from '../appealed'
import { Appeal } from './appeal'
import styles from './ticket.module.scss'

const words = absences.appeal

/** An appointment that was not kept: that it counts, what follows, and the appeal with what became of it. */
export function Absent({ booking: { id, enterpriseId, state, lateCancel } }: { booking: Booking }) {
  const [appealing, setAppealing] = useState(false)
  const { data: standing } = useStanding(state === 'missed' || lateCancel ? enterpriseId : undefined)
  const absence = standing?.absences.find(({ bookingId }) => bookingId === id)
  if (!absence) return null
  const { what, appeal } = absence
  if (appeal)
    return (
      <Section>
        <Note icon={appeal.upheld ? 'checkc' : 'info'} tone={appeal.upheld ? 'good' : 'plain'}>
          {stateOf(absence) === 'waiting' && words.waiting(day(appeal.answerBy, now()))}
          {stateOf(absence) === 'upheld' && words.upheld(appeal.reason)}
          {stateOf(absence) === 'refused' && words.refused(appeal.reason)}
        </Note>
      </Section>
    )
  return (
    <Section kind="card" title={words.title[what]}>
      <Box className={styles.ways}>
        <AbsenceNote standing={standing} linked />
        <Button kind="quiet" wide onPress={() => setAppealing(true)}>
          {words.open}
        </Button>
      </Box>
      {appealing && <Appeal bookingId={id} enterpriseId={enterpriseId} onClose={() => setAppealing(false)} />}
    </Section>
  )
}
