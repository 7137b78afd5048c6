import { limits } from '@shared/limits'
import { type ComponentProps, useState } from 'react'
import type { useDraft } from '@/api/use-draft'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { LongField } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import styles from './stations.module.scss'

interface ReasonedProps {
  /** what is typed, kept until it was sent: whoever sends it forgets it */
  draft: ReturnType<typeof useDraft<{ reason: string }>>
  title: string
  /** what follows */
  note?: string
  label: string
  hint: string
  missing: string
  /** the verb that sends it */
  yes: string
  action: ComponentProps<typeof Failure>['action'] & { busy: boolean }
  onSend: (reason: string) => void
  onClose: () => void
}

/** A no that is given with its reason. */
export function Reasoned({
  draft: [{ reason }, change],
  title,
  note,
  label,
  hint,
  missing,
  yes,
  action,
  onSend,
  onClose,
}: ReasonedProps) {
  const [asked, setAsked] = useState(false)
  const submit = () => {
    setAsked(true)
    if (reason.trim() !== '') onSend(reason.trim())
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <Box className={styles.form}>
        {note && <Box className={styles.second}>{note}</Box>}
        <LongField
          label={label}
          placeholder={hint}
          problem={asked && reason.trim() === '' ? missing : undefined}
          value={reason}
          most={limits.reason}
          onChange={(typed) => change({ reason: typed })}
        />
        <Failure action={action} />
        <Button wide busy={action.busy} onPress={submit}>
          {yes}
        </Button>
      </Box>
    </Sheet>
  )
}
