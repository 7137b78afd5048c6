import { api } from '@/api'
import type { Output } from '@/api/contract'
import { useAction } from '@/api/use-action'
import { access } from '@/copy/access'
import { work } from '@/copy/work'
import { holdingsChanged } from '@/features/enterprise/queries'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Confirm } from '@/ui/confirm'
import { LastAdmin } from '../last-admin'

const words = access.mine

/** One role of one's own. */
export type Own = Output<'auth.enter'>['roles'][number]

/** Asks before a person leaves, and says what follows. */
export function Leave({ own: { grantId, role, label }, onClose }: { own: Own; onClose: () => void }) {
  const leave = useAction(`access/revoke:${grantId}`, api.access.revoke, () => {
    onClose()
    say(words.left)
    return holdingsChanged()
  })
  const end = (confirmLast: boolean) => leave.run({ grantId, confirmLast })
  if (refusedWith(leave.error, 'LAST_ADMIN'))
    return <LastAdmin busy={leave.busy} onYes={() => end(true)} onNo={onClose} />
  return (
    <Confirm
      title={words.title(work.role[role], work.scope(label))}
      yes={words.yes}
      no={words.no}
      danger
      busy={leave.busy}
      onYes={() => end(false)}
      onNo={onClose}
    >
      <Box>{words.text[role]}</Box>
      <Box>{words.remembered}</Box>
      <Failure action={leave} />
    </Confirm>
  )
}
