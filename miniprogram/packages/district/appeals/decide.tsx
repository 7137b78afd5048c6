import type { AppealId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import type { Input } from '@/api/contract'
import type { Action } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { appeals as words } from '@/copy/appeals'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Confirm } from '@/ui/confirm'
import { LongField } from '@/ui/field'

interface DecideProps {
  appealId: AppealId
  how: 'uphold' | 'refuse'
  action: Action<Input<'absence.decide'>>
  onClose: () => void
}

/** Either way for a reason, which the enterprise is told. */
export function Decide({ appealId, how, action, onClose }: DecideProps) {
  const [draft, change] = useDraft(`appeal-decided:${appealId}`, { reason: '' })
  const [asked, setAsked] = useState(false)
  const reason = draft.reason.trim()
  const { title, text, yes, no } = words.ask[how]
  const submit = () => {
    setAsked(true)
    if (reason) action.run({ appealId, upheld: how === 'uphold', reason })
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
