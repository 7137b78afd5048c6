import { limits } from '@shared/limits'
import type { ComponentProps } from 'react'
import { useDraft } from '@/api/use-draft'
import { Failure } from '@/features/failure'
import { Button } from '@/ui/button'
import { LongField } from '@/ui/field'
import { Sheet } from '@/ui/sheet'

interface ReasonedProps {
  /** the name under which the text is kept */
  draft: string
  title: string
  label: string
  hint: string
  /** the verb that sends it */
  yes: string
  action: ComponentProps<typeof Failure>['action'] & { busy: boolean }
  /** why it was not taken, where there is more to say */
  reason?: string | undefined
  onSend: (text: string) => void
  onClose: () => void
}

/** A step that is taken with a reason: one text, and the verb below it. */
export function Reasoned({ draft: name, title, label, hint, yes, action, reason, onSend, onClose }: ReasonedProps) {
  const [draft, change] = useDraft(name, { text: '' })
  const send = (
    <Button wide busy={action.busy} disabled={draft.text.trim() === ''} onPress={() => onSend(draft.text.trim())}>
      {yes}
    </Button>
  )
  return (
    <Sheet title={title} onClose={onClose} foot={send}>
      <LongField
        label={label}
        hint={hint}
        value={draft.text}
        most={limits.reason}
        onChange={(text) => change({ text })}
      />
      <Failure action={action} reason={reason} />
    </Sheet>
  )
}
