import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { access } from '@/copy/access'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { Box } from '@/ui/base/box'
import { Confirm } from '@/ui/confirm'
import { LastAdmin } from '../last-admin'
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
  const revoke = useAction(`access/revoke:${grant.id}`, api.access.revoke, () => {
    onClose()
    void grantsChanged()
  })
  const end = (confirmLast: boolean) => revoke.run({ grantId: grant.id, confirmLast })
  if (refusedWith(revoke.error, 'LAST_ADMIN'))
    return <LastAdmin busy={revoke.busy} onYes={() => end(true)} onNo={onClose} />
  return (
    <Confirm
      title={words.revokeTitle(name, role)}
      yes={words.revokeYes}
      no={words.revokeNo}
      danger
      busy={revoke.busy}
      onYes={() => end(false)}
      onNo={onClose}
    >
      <Box>{words.revokeText}</Box>
      <Failure action={revoke} />
    </Confirm>
  )
}
