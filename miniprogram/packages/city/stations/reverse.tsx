import type { CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { points } from '@/copy/points'
import { stations as words } from '@/copy/stations'
import type { LedgerEntry } from '@/features/desk/row-facts'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { LongField } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { pointsChanged } from './queries'
import styles from './stations.module.scss'

interface ReverseProps {
  entry: LedgerEntry
  carrierId: CarrierId
  onClose: () => void
}

/** Takes back an entry: why, what follows, and that it is done once. */
export function Reverse({ entry, carrierId, onClose }: ReverseProps) {
  const [{ reason }, change, forget] = useDraft(`reverse:${entry.id}`, { reason: '' })
  const [asked, setAsked] = useState(false)
  const reverse = useAction(`points/reverse:${entry.id}`, api.points.reverse, () => {
    forget()
    onClose()
    return pointsChanged()
  })
  const submit = () => {
    setAsked(true)
    if (reason.trim() !== '') reverse.run({ carrierId, rowId: entry.id, reason: reason.trim() })
  }
  return (
    <Sheet title={words.reverse.title(entry.itemName, points.signed(entry.amount))} onClose={onClose}>
      <Box className={styles.form}>
        <Box className={styles.second}>{words.reverse.text}</Box>
        <LongField
          label={words.reverse.reason}
          placeholder={words.reverse.hint}
          problem={asked && reason.trim() === '' ? words.reverse.missing : undefined}
          value={reason}
          most={limits.reason}
          onChange={(typed) => change({ reason: typed })}
        />
        <Failure action={reverse} />
        <Button wide busy={reverse.busy} onPress={submit}>
          {words.reverse.submit}
        </Button>
      </Box>
    </Sheet>
  )
}
