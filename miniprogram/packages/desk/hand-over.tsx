import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { handOver as words } from '@/copy/hand-over'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { useKeys } from '@/platform/use-keys'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Sheet } from '@/ui/sheet'
import type { Booked } from './desk/entry'
import { useDeskDays } from './desk/queries'

interface HandOverProps {
  booking: Booked
  name: string
  /** its key works, where it is the only one on the screen */
  keyed?: boolean
}

/** 转给别人: whoever else serves that. Whether they are free is settled by asking. */
export function HandOver({ booking, name, keyed = false }: HandOverProps) {
  const { id: bookingId, carrierId, serviceId, laneIds, state, leftAt, walkIn } = booking
  const [choosing, setChoosing] = useState(false)
  const { data } = useDeskDays(carrierId, false)
  const others = (data?.lanes ?? []).filter(
    ({ id, serves }) => !laneIds.includes(id) && serves.some((service) => service.id === serviceId),
  )
  const action = useAction(`desk/handOver:${bookingId}`, api.desk.handOver, ({ laneIds: [laneId] }) => {
    setChoosing(false)
    say(words.done(name, data?.lanes.find(({ id }) => id === laneId)?.name ?? ''))
    return changed('desk.today', 'booking.get')
  })
  const stands = state === 'booked' || state === 'asked' || state === 'arrived' || (walkIn && state === 'past')
  const open = stands && leftAt === null && others.length > 0
  useKeys(keyed && open ? { h: () => setChoosing(true) } : {})
  if (!open) return null
  return (
    <Box>
      <Button kind="quiet" size="small" hotkey={keyed ? 'H' : undefined} onPress={() => setChoosing(true)}>
        {words.button}
      </Button>
      {choosing && (
        <Sheet title={words.title(name)} onClose={() => setChoosing(false)}>
          <List>
            {others.map(({ id: laneId, name: other }) => (
              <Row key={laneId} title={other} onPress={() => action.run({ bookingId, laneId })} />
            ))}
          </List>
          <Failure action={action} />
        </Sheet>
      )}
    </Box>
  )
}
