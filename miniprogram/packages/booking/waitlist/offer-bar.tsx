import { useState } from 'react'
import { api } from '@/api'
import { answered, changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { waitlist as words } from '@/copy/waitlist'
import type { Wait } from '@/features/booking/waits'
import { Failure } from '@/features/failure'
import { finish } from '@/platform/finish'
import { there } from '@/platform/there'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'

/** Taken, it is a booking with its ticket; not wanted, it goes to the next, and who stays is asked whether to. */
export function OfferBar({ wait: { id } }: { wait: Wait }) {
  const [declining, setDeclining] = useState(false)
  const accept = useAction(`waitlist/accept:${id}`, api.waitlist.accept, (booking) => {
    void changed('booking.mine', 'waitlist')
    return finish(there('ticket', { bookingId: booking.id }), ['waitlist'])
  })
  const decline = useAction(`waitlist/decline:${id}`, api.waitlist.decline, (after) => {
    answered('waitlist.get', { waitId: id }, after)
    void changed('waitlist.mine')
    setDeclining(false)
  })
  return (
    <>
      <BottomBar above={accept.error !== null && <Failure action={accept} />}>
        <Button kind="quiet" onPress={() => setDeclining(true)}>
          {words.decline}
        </Button>
        <Button wide busy={accept.busy} onPress={() => accept.run({ waitId: id })}>
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
