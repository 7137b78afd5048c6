import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import type { RefusalData } from '@shared/contract/refusals'
import { useState } from 'react'
import { confirm as words } from '@/copy/confirm'
import { slots } from '@/copy/slots'
import { now } from '@/platform/clock'
import { Button } from '@/ui/button'
import { TimeGrid } from '@/ui/slot-picker'

type Offer = RefusalData<'SLOT_FULL'>['alternatives'][number]

interface OffersProps {
  offers: readonly Offer[]
  onChoose: (offer: Offer) => void
  busy: boolean
}

/** The nearest free slots, one already chosen: one tap books it. */
export function Offers({ offers, onChoose, busy }: OffersProps) {
  const [slotId, setSlot] = useState(offers[0]?.slotId ?? null)
  const today = beijingDate(now())
  const nameOf = ({ start }: Offer) => {
    const day = beijingDate(start)
    return [day === today ? '' : formatNear(day, today), beijingTime(start)].filter(Boolean).join(' ')
  }
  const chosen = offers.find((offer) => offer.slotId === slotId)
  if (!chosen) return null
  const times = offers.map((offer) => ({
    slotId: offer.slotId,
    time: nameOf(offer),
    seats: slots.left(offer.seatsLeft),
    state: offer.seatsLeft === 1 ? ('last' as const) : ('open' as const),
  }))
  return (
    <>
      <TimeGrid parts={[{ times }]} columns={3} chosenId={slotId} onChoose={setSlot} />
      <Button wide busy={busy} onPress={() => onChoose(chosen)}>
        {words.change(nameOf(chosen))}
      </Button>
    </>
  )
}
