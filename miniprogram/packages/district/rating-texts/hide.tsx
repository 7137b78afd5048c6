import type { RatingId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import type { Input } from '@/api/contract'
import type { Action } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { ratingTexts as words } from '@/copy/rating-texts'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Confirm } from '@/ui/confirm'
import { LongField } from '@/ui/field'

interface HideProps {
  ratingId: RatingId
  action: Action<Input<'rating.review'>>
  onClose: () => void
}

/** A text stays hidden for a reason, which the enterprise is told. */
export function Hide({ ratingId, action, onClose }: HideProps) {
  const [draft, change] = useDraft(`hide-text:${ratingId}`, { reason: '' })
  const [asked, setAsked] = useState(false)
  const reason = draft.reason.trim()
  const submit = () => {
    setAsked(true)
    if (reason) action.run({ ratingId, shown: false, reason })
  }
  return (
    <Confirm title={words.ask} yes={words.yes} no={words.no} busy={action.busy} onYes={submit} onNo={onClose}>
      <Box>{words.askText}</Box>
      <LongField
        label={words.reason}
        placeholder={words.reasonHint}
        problem={asked && !reason ? words.missing : undefined}
        value={draft.reason}
        most={limits.reason}
        onChange={(text) => change({ reason: text })}
      />
      <Failure action={action} />
    </Confirm>
  )
}
