import type { Action } from '@/api/use-action'
import { enterprise } from '@/copy/enterprise'
import { refusedWith } from '@/platform/envelope'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'

interface DoubtProps {
  action: Pick<Action<unknown>, 'error' | 'busy' | 'dismiss'>
  onConfirm: () => void
  onJoin: () => void
  onDispute: () => void
}

/** Two answers that are no dead end: a code whose check symbol fails, and an enterprise that is registered already. */
export function Doubt({ action: { error, busy, dismiss }, onConfirm, onJoin, onDispute }: DoubtProps) {
  const { unusual, taken, ours } = enterprise.register
  if (refusedWith(error, 'CREDIT_CODE_UNUSUAL'))
    return (
      <Confirm {...unusual} busy={busy} onYes={onConfirm} onNo={dismiss}>
        {unusual.text}
      </Confirm>
    )
  return (
    <Confirm {...taken} busy={busy} onYes={onJoin} onNo={dismiss}>
      <Box>{taken.text}</Box>
      <Button kind="text" size="small" onPress={onDispute}>
        {ours}
      </Button>
    </Confirm>
  )
}
