import type { CarrierId } from '@shared/ids'
import { titles } from '@/copy/titles'
import { useCarrier } from '@/features/booking/queries'
import { Missing } from '@/features/loaded/missing'
import type { Who } from '@/features/who/for-person'
import { Screen } from '@/ui/screen'
import { BeginOf } from './begin'
import { mayOpenAbout } from './may-open'

/** What an officer begins about a carrier: to cancel it, to take it off the list. */
export function About({ who, id, carrierId }: { who: Who; id: string | undefined; carrierId: CarrierId }) {
  const found = useCarrier(carrierId)
  if (found.data) return <BeginOf may={mayOpenAbout(who, found.data.carrier)} id={id} officer />
  return (
    <Screen title={titles.apply}>
      <Missing list="find" query={found} rows={4} />
    </Screen>
  )
}
