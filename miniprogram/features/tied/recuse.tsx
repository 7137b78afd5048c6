import type { RecordId } from '@shared/ids'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { tied as words } from '@/copy/tied'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'

/** 我有利害关系, with a question before it: it is not taken back. */
export function Recuse({ recordId }: { recordId: RecordId }) {
  const [asking, setAsking] = useState(false)
  const recuse = useAction(`points/recuse:${recordId}`, api.points.recuse, () => {
    setAsking(false)
    say(words.recuse.done)
    return changed('points.queue', 'service.checks')
  })
  return (
    <>
      <Button kind="text" size="small" onPress={() => setAsking(true)}>
        {words.recuse.open}
      </Button>
      {asking && (
        <Confirm
          title={words.recuse.title}
          yes={words.recuse.yes}
          no={words.recuse.no}
          busy={recuse.busy}
          onYes={() => recuse.run({ recordId })}
          onNo={() => setAsking(false)}
        >
          {words.recuse.text}
        </Confirm>
      )}
      <Failure action={recuse} />
    </>
  )
}
