import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { received } from '@/copy/received'
import { Failure } from '@/features/failure'
import { type Received, recordChanged } from '@/features/service/queries'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Deny } from './deny'
import styles from './received-record.module.scss'

const words = received.confirm

/** 属实 or 没有这回事, equal in size, with what each means; what was said stays to be seen. */
export function Verdict({ record }: { record: Received }) {
  const [denying, setDenying] = useState(false)
  const action = useAction(`service/confirm:${record.id}`, api.service.confirm, (after) => {
    setDenying(false)
    recordChanged(after)
  })
  if (record.confirmation === 'confirmed')
    return (
      <Box className={styles.said}>
        <Note tone="good" icon="checkc">
          {record.rated ? received.rate.done : words.saidYes}
          {record.rated && <Box>{received.rate.together}</Box>}
        </Note>
      </Box>
    )
  if (record.confirmation === 'denied')
    return (
      <Box className={styles.said}>
        <Note tone="bad" icon="flag">
          <Box className={styles.strong}>{words.saidNo}</Box>
          {record.denial !== 'none' && words.saidNoText[record.denial]}
          {record.check && <Box>{words.saidWhy(record.check.reason)}</Box>}
        </Note>
      </Box>
    )
  return (
    <>
      <Box className={styles.pair} role="group" aria-label={words.group}>
        <Button
          kind="quiet"
          wide
          icon="check"
          busy={action.busy}
          onPress={() => action.run({ recordId: record.id, verdict: 'confirmed', note: '' })}
        >
          {words.yes}
        </Button>
        <Button kind="quiet" wide busy={action.busy} onPress={() => setDenying(true)}>
          {words.no}
        </Button>
      </Box>
      <Box className={styles.hint}>{words.meaning}</Box>
      {!denying && <Failure action={action} />}
      {denying && <Deny recordId={record.id} action={action} onClose={() => setDenying(false)} />}
    </>
  )
}
