import type { RecordId } from '@shared/ids'
import { limits } from '@shared/limits'
import type { Input } from '@/api/contract'
import type { Action } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { received } from '@/copy/received'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Confirm } from '@/ui/confirm'
import { Field, TextArea } from '@/ui/field'
import styles from './received-record.module.scss'

const words = received.confirm

interface DenyProps {
  recordId: RecordId
  action: Action<Input<'service.confirm'>>
  onClose: () => void
}

/** 没有这回事 is said deliberately, with room for what happened instead. */
export function Deny({ recordId, action, onClose }: DenyProps) {
  const [draft, change] = useDraft(`deny:${recordId}`, { note: '' })
  return (
    <Confirm
      title={words.denyTitle}
      yes={words.denyYes}
      no={words.denyNo}
      busy={action.busy}
      onYes={() => action.run({ recordId, verdict: 'denied', note: draft.note })}
      onNo={onClose}
    >
      <Box className={styles.asked}>{words.denyText}</Box>
      <Field label={words.denyNote}>
        <TextArea
          label={words.denyNote}
          value={draft.note}
          maxLength={limits.confirmationNote}
          onChange={(note) => change({ note })}
        />
      </Field>
      <Failure action={action} />
    </Confirm>
  )
}
