import { limits } from '@shared/limits'
import type { Action } from '@/api/use-action'
import { enterprise } from '@/copy/enterprise'
import { refusedWith } from '@/platform/envelope'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { Field, TextInput } from '@/ui/field'

interface DoubtProps {
  action: Pick<Action<unknown>, 'error' | 'busy' | 'dismiss'>
  phone: string
  onPhone: (phone: string) => void
  onConfirm: () => void
  onJoin: () => void
  onDispute: () => void
}

/** Two answers that are no dead end: a code whose check symbol fails, and an enterprise that is registered already. */
export function Doubt({ action: { error, busy, dismiss }, phone, onPhone, onConfirm, onJoin, onDispute }: DoubtProps) {
  const { unusual, taken, ours } = enterprise.register
  if (refusedWith(error, 'CREDIT_CODE_UNUSUAL'))
    return (
      <Confirm title={unusual.title} yes={unusual.yes} no={unusual.no} busy={busy} onYes={onConfirm} onNo={dismiss}>
        <Box>{unusual.text}</Box>
        <Field label={unusual.phone} hint={unusual.phoneHint}>
          <TextInput
            label={unusual.phone}
            kind="phone"
            value={phone}
            maxLength={limits.phone}
            onChange={(text) => onPhone(text.replace(/[^\d+ -]/g, ''))}
          />
        </Field>
      </Confirm>
    )
  return (
    <Confirm {...taken} busy={busy} onYes={onJoin} onNo={dismiss}>
      <Box>{taken.text}</Box>
      <Button kind="text" size="small" flush onPress={onDispute}>
        {ours}
      </Button>
    </Confirm>
  )
}
