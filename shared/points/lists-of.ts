import type { CarrierKind } from '../directory/kinds'
import type { Basis, InstrumentId } from '../law/basis'
import { validityYears } from '../law/g26/station-status'

/** How a kind of carrier becomes 培育成功 by lists that are published. Another kind is another value; a kind without one has no lists. */
export interface ListsOf {
  readonly kind: CarrierKind
  /** the text that says so: none is published on a day that another governs; null: our own */
  readonly instrument: InstrumentId | null
  /** who is in one is 培育成功, and for how long */
  readonly title: Basis
}

export const stationLists: ListsOf = {
  kind: 'station',
  instrument: 'g26',
  title: validityYears.basis,
}

const listsOfKinds: readonly ListsOf[] = [stationLists]

export const listsOf = (kind: CarrierKind): ListsOf | undefined => listsOfKinds.find((each) => each.kind === kind)
