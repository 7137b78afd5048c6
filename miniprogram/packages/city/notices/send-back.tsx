import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { notices } from '@/copy/notices'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { LongField } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import styles from './notices.module.scss'
import { type Notice, noticesChanged } from './queries'

const words = notices.returning

/** 退回: why, and what follows. */
export function SendBack({ notice: { id: noticeId }, onClose }: { notice: Notice; onClose: () => void }) {
  const [{ reason }, change, forget] = useDraft(`sendBack:${noticeId}`, { reason: '' })
  const [asked, setAsked] = useState(false)
  const action = useAction(`notice/sendBack:${noticeId}`, api.notice.sendBack, () => {
    forget()
    say(words.done)
    onClose()
    return noticesChanged()
  })
  const submit = () => {
    setAsked(true)
    if (reason.trim() !== '') action.run({ noticeId, reason: reason.trim() })
  }
  return (
    <Sheet title={words.title} onClose={onClose}>
      <Box className={styles.end}>
        <Box>{words.note}</Box>
        <LongField
          label={words.label}
          placeholder={words.hint}
          problem={asked && reason.trim() === '' ? words.missing : undefined}
          value={reason}
          most={limits.reason}
          onChange={(typed) => change({ reason: typed })}
        />
        <Failure action={action} />
        <Button wide busy={action.busy} onPress={submit}>
          {words.yes}
        </Button>
      </Box>
    </Sheet>
  )
}
