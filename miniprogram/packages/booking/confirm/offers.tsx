import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import { useState } from 'react'
import { confirm as words } from '@/copy/confirm'
import { slots } from '@/copy/slots'
import { now } from '@/platform/clock'
import { Button } from '@/ui/button'
import { TimeGrid } from '@/ui/slot-picker'

interface Offer {
  slot: string
  start: number
  end: number
  free: number
}

interface OffersProps {
  offers: readonly Offer[]
  onChoose: (offer: Offer) => void
  busy: boolean
}

/** The nearest free slots, one already chosen: one tap books it. */
export function Offers({ offers, onChoose, busy }: OffersProps) {
  const [slot, setSlot] = useState(offers[0]?.slot ?? null)
  const today = beijingDate(now())
  const nameOf = ({ start }: Offer) => {
    const day = beijingDate(start)
    return [day === today ? '' : formatNear(day, today), beijingTime(start)].filter(Boolean).join(' ')
  }
  const chosen = offers.find((offer) => offer.slot === slot)
  if (!chosen) return null
  const times = offers.map((offer) => ({
    slot: offer.slot,
    time: nameOf(offer),
    seats: slots.left(offer.free),
    state: offer.free === 1 ? ('last' as const) : ('free' as const),
  }))
  return (
    <>
      <TimeGrid parts={[{ times }]} columns={3} chosen={slot} onChoose={setSlot} />
      <Button wide busy={busy} onPress={() => onChoose(chosen)}>
        {words.change(nameOf(chosen))}
      </Button>
    </>
  )
}
