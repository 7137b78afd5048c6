import { limits } from '@shared/limits'
import { useState } from 'react'
import { useDraft } from '@/api/use-draft'
import { Failure, type FailureProps } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Confirm } from '@/ui/confirm'
import { LongField } from '@/ui/field'

interface ReasonedProps {
  /** under which the reason is kept until it is given */
  draft: string
  ask: { title: string; text: string; yes: string; no: string }
  words: { reason: string; reasonHint: string; missing: string }
  action: FailureProps['action']
  onReason: (reason: string) => void
  onClose: () => void
}

/** A decision with its reason, which the enterprise is told. */
export function Reasoned({
  draft: name,
  ask: { title, text, yes, no },
  words,
  action,
  onReason,
  onClose,
}: ReasonedProps) {
  const [draft, change] = useDraft(name, { reason: '' })
  const [asked, setAsked] = useState(false)
  const reason = draft.reason.trim()
  const submit = () => {
    setAsked(true)
    if (reason) onReason(reason)
  }
  return (
    <Confirm title={title} yes={yes} no={no} busy={action.busy} onYes={submit} onNo={onClose}>
      <Box>{text}</Box>
      <LongField
        label={words.reason}
        placeholder={words.reasonHint}
        problem={asked && !reason ? words.missing : undefined}
        value={draft.reason}
        most={limits.reason}
        onChange={(next) => change({ reason: next })}
      />
      <Failure action={action} />
    </Confirm>
  )
}
