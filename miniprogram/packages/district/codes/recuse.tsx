import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { codes } from '@/copy/codes'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import type { Dispute } from './dispute-card'

const { open, text, done, ...words } = codes.disputes.recuse

/** 我有利害关系: asked once more, because what is given away does not come back. */
export function Recuse({ dispute: { id } }: { dispute: Dispute }) {
  const [asking, setAsking] = useState(false)
  const recuse = useAction(`enterprise/recuse:${id}`, api.enterprise.recuse, () => {
    setAsking(false)
    say(done)
    return changed('enterprise.disputes')
  })
  return (
    <>
      <Button kind="text" size="small" onPress={() => setAsking(true)}>
        {open}
      </Button>
      {asking && (
        <Confirm
          {...words}
          busy={recuse.busy}
          onYes={() => recuse.run({ disputeId: id })}
          onNo={() => setAsking(false)}
        >
          {recuse.error === null ? text : <Failure action={recuse} />}
        </Confirm>
      )}
    </>
  )
}
