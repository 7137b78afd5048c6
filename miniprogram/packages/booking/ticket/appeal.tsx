import type { BookingId, EnterpriseId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { answered } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { absences } from '@/copy/absences'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Confirm } from '@/ui/confirm'
import { LongField } from '@/ui/field'

const words = absences.appeal

interface AppealProps {
  bookingId: BookingId
  enterpriseId: EnterpriseId
  onClose: () => void
}

/** One sentence, and who reads it. */
export function Appeal({ bookingId, enterpriseId, onClose }: AppealProps) {
  const [draft, change, forget] = useDraft(`appeal:${bookingId}`, { text: '' })
  const [asked, setAsked] = useState(false)
  const text = draft.text.trim()
  const action = useAction(`absence/appeal:${bookingId}`, api.absence.appeal, (standing) => {
    forget()
    answered('absence.mine', { enterpriseId }, standing)
    say(words.done)
    onClose()
  })
  const submit = () => {
    setAsked(true)
    if (text) action.run({ bookingId, text })
  }
  return (
    <Confirm title={words.ask} yes={words.yes} no={words.no} busy={action.busy} onYes={submit} onNo={onClose}>
      <Box>{words.text}</Box>
      <LongField
        label={words.reason}
        placeholder={words.hint}
        problem={asked && !text ? words.missing : undefined}
        value={draft.text}
        most={limits.appealText}
        onChange={(next) => change({ text: next })}
      />
      <Failure action={action} />
    </Confirm>
  )
}
