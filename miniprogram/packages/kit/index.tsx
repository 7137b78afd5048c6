import { asId, type SlotId } from '@shared/ids'
import { useState } from 'react'
import { kit } from '@/copy/kit'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { Booking } from './parts/booking'
import { Controls } from './parts/controls'
import { Forms } from './parts/forms'
import { Points } from './parts/points'
import { Reading } from './parts/reading'
import { StatesShown } from './parts/states'

/** Every part on one page, to be looked at in each theme and size. In local builds only (KIT=1). */
export default function Kit() {
  const [slotId, setSlotId] = useState(asId<SlotId>('14:00'))
  const bar = (
    <BottomBar summary={kit.summary}>
      <Button onPress={() => setSlotId(asId<SlotId>('14:00'))}>{kit.summary.next}</Button>
    </BottomBar>
  )
  return (
    <Screen title={kit.title} bar={bar}>
      <Controls />
      <Booking slotId={slotId} onSlot={setSlotId} />
      <Points />
      <Reading />
      <Forms />
      <StatesShown />
    </Screen>
  )
}
