import { limits } from '@shared/limits'
import { type ComponentProps, useState } from 'react'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { LongField } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import styles from './stations.module.scss'

interface ReasonedProps {
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
export function Reasoned({ title, note, label, hint, missing, yes, action, onSend, onClose }: ReasonedProps) {
  const [reason, setReason] = useState('')
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
          onChange={setReason}
        />
        <Failure action={action} />
        <Button wide busy={action.busy} onPress={submit}>
          {yes}
        </Button>
      </Box>
    </Sheet>
  )
}
