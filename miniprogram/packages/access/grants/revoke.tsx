import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { access } from '@/copy/access'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Confirm } from '@/ui/confirm'
import { Field, TextInput } from '@/ui/field'
import styles from './grants.module.scss'
import { type Grant, grantsChanged } from './queries'

const words = access.grants

interface RevokeProps {
  grant: Grant
  name: string
  role: string
  onClose: () => void
}

/** Asks before a role ends, and says what follows. */
export function Revoke({ grant, name, role, onClose }: RevokeProps) {
  const [reason, setReason] = useState('')
  const revoke = useAction(`access/revoke:${grant.id}`, api.access.revoke, () => {
    onClose()
    grantsChanged()
  })
  return (
    <Confirm
      title={words.revokeTitle(name, role)}
      yes={words.revokeYes}
      no={words.revokeNo}
      danger
      busy={revoke.busy}
      onYes={() => revoke.run({ grant: grant.id, reason: reason.trim() })}
      onNo={onClose}
    >
      <Box>{words.revokeText}</Box>
      <Box className={styles.reason}>
        <Field label={words.revokeReason} hint={words.reasonHint}>
          <TextInput label={words.revokeReason} value={reason} maxLength={200} onChange={setReason} />
        </Field>
      </Box>
      <Failure action={revoke} />
    </Confirm>
  )
}
