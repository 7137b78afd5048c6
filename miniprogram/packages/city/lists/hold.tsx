import type { ListId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { useDraft } from '@/api/use-draft'
import { lists as words } from '@/copy/lists'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { LongField } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import type { Named } from './list-desk'
import styles from './lists.module.scss'

interface HoldProps {
  listId: ListId
  station: Named
  onHold: (reason: string) => void
  onClose: () => void
}

/** 暂缓: with a reason, which is for the bureau alone. */
export function Hold({ listId, station, onHold, onClose }: HoldProps) {
  const [{ reason }, change, forget] = useDraft(`hold:${listId}:${station.id}`, { reason: '' })
  const [asked, setAsked] = useState(false)
  const submit = () => {
    setAsked(true)
    if (!reason.trim()) return
    forget()
    onHold(reason.trim())
  }
  return (
    <Sheet title={words.holdTitle(station.name)} onClose={onClose}>
      <Box className={styles.form}>
        <LongField
          label={words.holdReason}
          placeholder={words.holdHint}
          problem={asked && !reason.trim() ? words.holdMissing : undefined}
          value={reason}
          most={limits.reason}
          onChange={(typed) => change({ reason: typed })}
        />
        <Button wide onPress={submit}>
          {words.hold}
        </Button>
      </Box>
    </Sheet>
  )
}
