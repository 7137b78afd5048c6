import { useState } from 'react'
import { api } from '@/api'
import { answered, changed } from '@/api/query'
import { type Action, useAction } from '@/api/use-action'
import { waitlist as words } from '@/copy/waitlist'
import type { Wait } from '@/features/booking/waits'
import { Failure } from '@/features/failure'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { refusedBecause } from '../parts/refused'

interface OfferBarProps {
  wait: Wait
  accept: Pick<Action<{ requestId: string }>, 'busy' | 'error' | 'retry'>
  /** what the service asks is there to be answered */
  ready: boolean
  onAccept: () => void
}

/** Taken, it is a booking with its ticket; not wanted, it goes to the next, and who stays is asked whether to. */
export function OfferBar({ wait: { id }, accept, ready, onAccept }: OfferBarProps) {
  const [declining, setDeclining] = useState(false)
  const decline = useAction(`waitlist/decline:${id}`, api.waitlist.decline, (after) => {
    answered('waitlist.get', { waitId: id }, after)
    void changed('waitlist.mine')
    setDeclining(false)
  })
  return (
    <>
      <BottomBar above={accept.error !== null && <Failure action={accept} reason={refusedBecause(accept.error)} />}>
        <Button kind="quiet" onPress={() => setDeclining(true)}>
          {words.decline}
        </Button>
        <Button wide busy={accept.busy} disabled={!ready} onPress={onAccept}>
          {words.accept}
        </Button>
      </BottomBar>
      {declining && (
        <Confirm
          {...words.askDecline}
          danger
          busy={decline.busy}
          onYes={() => decline.run({ waitId: id, stay: false })}
          onNo={() => decline.run({ waitId: id, stay: true })}
        >
          {decline.error === null ? words.declineText : <Failure action={decline} />}
        </Confirm>
      )}
    </>
  )
}
