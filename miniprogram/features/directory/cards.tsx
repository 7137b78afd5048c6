import type { Instant } from '@shared/calendar/beijing'
import { type Filters, serviceMatcher } from '@shared/directory/filter'
import type { Answer } from '@shared/directory/find'
import type { CarrierId } from '@shared/ids'
import { CarrierCard } from '@/ui/carrier-card'
import { cardOf } from './card'
import { useGlance } from './use-glance'

/** A card is chosen beside its list instead of being opened. */
export interface Choosing {
  chosenId: CarrierId | undefined
  onChoose: (carrierId: CarrierId) => void
}

interface CardsProps {
  /** those past `MOST_GLANCES` stand without */
  rows: readonly Answer['rows'][number][]
  /** what was asked for: the seat that a card names suits it */
  filters: Filters
  now: Instant
  choosing?: Choosing
}

/** Some carriers of a list, with what the server adds to them. */
export function Cards({ rows, filters, now, choosing }: CardsProps) {
  const { glances, coming } = useGlance(
    rows.map(({ carrier }) => carrier.id),
    filters,
  )
  const suits = serviceMatcher(filters)
  return rows.map(({ carrier, metres }) => {
    const glance = glances.get(carrier.id) ?? (coming && carrier.services.some(suits) ? 'coming' : undefined)
    const choice = choosing && {
      current: carrier.id === choosing.chosenId,
      onOpen: () => choosing.onChoose(carrier.id),
    }
    return <CarrierCard key={carrier.id} {...cardOf(carrier, metres, now, filters, glance)} {...choice} />
  })
}
