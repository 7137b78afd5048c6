import type { Action } from '@/api/use-action'
import { enterprise } from '@/copy/enterprise'
import { refusedWith } from '@/platform/envelope'
import { Confirm } from '@/ui/confirm'

interface DoubtProps {
  action: Pick<Action<unknown>, 'error' | 'busy' | 'dismiss'>
  onConfirm: () => void
  onJoin: () => void
}

/** Two answers that are no dead end: a code whose check symbol fails, and an enterprise that is registered already. */
export function Doubt({ action: { error, busy, dismiss }, onConfirm, onJoin }: DoubtProps) {
  const unusual = refusedWith(error, 'CREDIT_CODE_UNUSUAL') !== null
  const words = unusual ? enterprise.register.unusual : enterprise.register.taken
  return (
    <Confirm {...words} busy={busy} onYes={unusual ? onConfirm : onJoin} onNo={dismiss}>
      {words.text}
    </Confirm>
  )
}
