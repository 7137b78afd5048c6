import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { desk as words } from '@/copy/desk'
import type { Booking } from '@/features/booking/booking'
import { Failure } from '@/features/failure'
import { offerUndo } from '@/features/undo/offer'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'

const refreshed = () => changed('desk.today', 'desk.draft', 'booking.get')

/** 办完了: when it ended is known, and the record may be written later. */
export function Leave({ booking, name, short }: { booking: Booking; name: string; short?: boolean }) {
  const { id: bookingId, state, leftAt } = booking
  const action = useAction(`desk/leave:${bookingId}`, api.desk.leave, () => {
    void refreshed()
    offerUndo(words.left(name), words.notLeft(name), async (requestId) => {
      await api.desk.undoLeave({ bookingId, requestId })
      await refreshed()
    })
  })
  if (state !== 'arrived' || leftAt !== null) return null
  return (
    <Box>
      <Button kind="quiet" size="small" busy={action.busy} onPress={() => action.run({ bookingId })}>
        {short ? words.leaveShort : words.leave}
      </Button>
      <Failure action={action} />
    </Box>
  )
}
