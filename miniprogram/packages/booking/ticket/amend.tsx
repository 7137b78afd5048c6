import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { answered } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { said as words } from '@/copy/said'
import type { Booking } from '@/features/booking/booking'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, LongField } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { visitorProblem } from '../parts/use-said'
import { WhoComes } from '../parts/visitor'
import styles from './ticket.module.scss'

/** What is needed, and who comes, are written anew until it begins. */
export function Amend({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const { id: bookingId, note, visitor, amendedAt } = booking
  const [draft, change, forget] = useDraft(`amend:${bookingId}`, { note, visitor })
  const [tried, setTried] = useState(false)
  const amend = useAction(`booking/amend:${bookingId}`, api.booking.amend, (after) => {
    forget()
    answered('booking.get', { bookingId }, after)
    say(words.amended)
    onClose()
  })
  const problem = visitorProblem(draft.visitor)
  const submit = () => {
    setTried(true)
    const seen = amendedAt === null ? {} : { seenAt: amendedAt }
    if (!problem) amend.run({ bookingId, note: draft.note, visitor: draft.visitor ?? '', ...seen })
  }
  return (
    <Sheet
      title={words.amend}
      onClose={onClose}
      foot={
        <Button wide busy={amend.busy} onPress={submit}>
          {words.save}
        </Button>
      }
    >
      <LongField
        label={words.need}
        placeholder={words.needHint}
        value={draft.note}
        most={limits.bookingNote}
        onChange={(text) => change({ note: text })}
      />
      <Box className={styles.amended}>
        <Field label={words.who}>
          <WhoComes
            visitor={draft.visitor}
            problem={tried ? problem : undefined}
            onChange={(name) => change({ visitor: name })}
          />
        </Field>
      </Box>
      <Failure action={amend} />
    </Sheet>
  )
}
