import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { desk as words } from '@/copy/desk'
import type { Booking } from '@/features/booking/booking'
import { Failure } from '@/features/failure'
import { offerUndo } from '@/features/undo/offer'
import { useKeys } from '@/platform/use-keys'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'

const refreshed = () => changed('desk.today', 'desk.draft', 'booking.get')

interface LeaveProps {
  booking: Booking
  name: string
  short?: boolean
  /** its key works, where it is the only one on the screen */
  keyed?: boolean
}

/** 办完了: when it ended is known, and the record may be written later. */
export function Leave({ booking, name, short, keyed = false }: LeaveProps) {
  const { id: bookingId, state, leftAt } = booking
  const action = useAction(`desk/leave:${bookingId}`, api.desk.leave, () => {
    void refreshed()
    offerUndo(words.left(name), words.notLeft(name), async (requestId) => {
      await api.desk.undoLeave({ bookingId, requestId })
      await refreshed()
    })
  })
  const open = state === 'arrived' && leftAt === null
  useKeys(keyed && open ? { l: () => action.run({ bookingId }) } : {})
  if (!open) return null
  return (
    <Box>
      <Button
        kind="quiet"
        size="small"
        hotkey={keyed ? 'L' : undefined}
        busy={action.busy}
        onPress={() => action.run({ bookingId })}
      >
        {short ? words.leaveShort : words.leave}
      </Button>
      <Failure action={action} />
    </Box>
  )
}
