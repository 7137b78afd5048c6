import { how as words } from '@/copy/how'
import type { Booking } from '@/features/booking/booking'
import { dial } from '@/platform/contact'
import { Button } from '@/ui/button'

/** Of an appointment by telephone: the call itself. */
export function Reach({ booking: { mode, address } }: { booking: Booking }) {
  if (mode !== 'phone' || !address) return null
  return (
    <Button kind="quiet" size="small" icon="phone" onPress={() => dial(address)}>
      {words.call}
    </Button>
  )
}
