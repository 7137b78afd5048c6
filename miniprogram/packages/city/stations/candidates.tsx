import { beijingDate } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { deduct } from '@/copy/deduct'
import { moment } from '@/copy/moment'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { KeyValues } from '@/ui/key-values'
import { Deduct } from './deduct'
import { type Candidate, pointsChanged } from './queries'
import { Reasoned } from './reasoned'
import styles from './stations.module.scss'

const words = deduct.candidates

/** Promises of a station whose time has run out, and appointments of which an enterprise says that nobody received it: somebody looks, and proposes or not. */
export function Candidates({ candidates }: { candidates: readonly Candidate[] }) {
  if (candidates.length === 0) return null
  return (
    <Box className={styles.panel}>
      <Heading level={3} className={styles.title}>
        {words.title}
      </Heading>
      <Box className={styles.second}>{words.note}</Box>
      {candidates.map((candidate) => (
        <One key={candidate.id} candidate={candidate} />
      ))}
    </Box>
  )
}

function One({ candidate }: { candidate: Candidate }) {
  const {
    id: candidateId,
    carrierId,
    bookingId,
    number,
    start,
    date,
    promise,
    measure,
    workingDays,
    lastDay,
  } = candidate
  const [doing, setDoing] = useState<'propose' | 'dismiss' | null>(null)
  const close = () => setDoing(null)
  const draft = useDraft(`dismiss:${candidateId}`, { reason: '' })
  const [, , forget] = draft
  const dismiss = useAction(`deduction/dismiss:${candidateId}`, api.deduction.dismiss, () => {
    forget()
    close()
    say(words.done)
    return pointsChanged()
  })
  const what = measure === 'received' ? 'missed-appointment' : 'broken-promise'
  return (
    <Box className={styles.proposal}>
      <Box className={styles.strong}>{workingDays === null ? words.unreceived : words.of(promise)}</Box>
      <KeyValues
        rows={[
          [deduct.booking, words.about(number, moment(start, now()))],
          [deduct.proposals.recorded, words.measure[measure]],
          ...(workingDays === null
            ? []
            : [[words.term, words.due(workingDays, formatDay(lastDay, beijingDate(now())))] as const]),
        ]}
      />
      <Box className={styles.buttons}>
        <Button kind="quiet" onPress={() => setDoing('dismiss')}>
          {words.dismiss}
        </Button>
        <Button kind="quiet" onPress={() => setDoing('propose')}>
          {words.propose}
        </Button>
      </Box>
      {doing === 'propose' && (
        <Deduct carrierId={carrierId} begun={{ candidateId, bookingId, date, what }} onClose={close} />
      )}
      {doing === 'dismiss' && (
        <Reasoned
          draft={draft}
          title={words.question}
          label={words.why}
          hint={words.whyHint}
          missing={words.whyMissing}
          yes={words.yes}
          action={dismiss}
          onSend={(reason) => dismiss.run({ candidateId, reason })}
          onClose={close}
        />
      )}
    </Box>
  )
}
