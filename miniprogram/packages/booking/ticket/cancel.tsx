import { beijingDate } from '@shared/calendar/beijing'
import { api } from '@/api'
import { answered, changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { bookings as words } from '@/copy/bookings'
import { freeUntil } from '@/copy/free-until'
import type { Booking } from '@/features/booking/booking'
import { whenOf } from '@/features/booking/when'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { Confirm } from '@/ui/confirm'

/** Asks, cancels, and leaves the ticket showing that it is over. */
export function Cancel({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const cancel = useAction(`booking/cancel:${booking.id}`, api.booking.cancel, (cancelled) => {
    answered('booking.get', { bookingId: booking.id }, cancelled)
    void changed('booking.mine', 'enterprise.waiting')
    onClose()
  })
  return (
    <Confirm
      title={words.cancelTitle(whenOf(booking.start, booking.end, beijingDate(now())).time)}
      yes={words.cancel}
      no={words.keep}
      danger
      busy={cancel.busy}
      onYes={() => cancel.run({ bookingId: booking.id, reason: '' })}
      onNo={onClose}
    >
      {cancel.error === null ? (
        (booking.state === 'asked' ? freeUntil.unasked : freeUntil.cancel(booking.freeUntil, now())) + words.cancelText
      ) : (
        <Failure action={cancel} />
      )}
    </Confirm>
  )
}
