import { beijingDate, beijingTime, type Instant } from '../calendar/beijing'
import type { Mode } from './carrier'
import type { Category } from './categories'
import type { DistrictCode } from './districts'
import { dayHours } from './hours'
import type { CarrierKind } from './kinds'
import type { Listed, ListedService } from './listed'

/** A3. Within one row any of the values will do; all rows must hold. An absent or empty row asks for nothing. */
export interface Filters {
  kinds?: readonly CarrierKind[]
  districts?: readonly DistrictCode[]
  /** 一站一品 */
  specialities?: readonly Category[]
  /** `categories`, `freeOfCharge` and `modes` must hold of one and the same service: a free talk does not make loan advice free */
  categories?: readonly Category[]
  freeOfCharge?: boolean
  modes?: readonly Mode[]
  openNow?: boolean
}

/** A test for carriers at an instant. */
export function matcher(filters: Filters, now: Instant): (carrier: Listed) => boolean {
  const today = beijingDate(now)
  const clock = beijingTime(now)
  const suits = serviceMatcher(filters)
  const anyService = !filters.categories?.length && !filters.freeOfCharge && !filters.modes?.length
  return (carrier) =>
    allows(filters.kinds, carrier.kind) &&
    allows(filters.districts, carrier.district) &&
    (!filters.specialities?.length ||
      carrier.specialities.some((category) => filters.specialities?.includes(category))) &&
    (anyService || carrier.services.some(suits)) &&
    (!filters.openNow || dayHours(carrier, today).intervals.some(({ from, to }) => from <= clock && clock < to))
}

/** A test for one service: the rows of the filters that must hold of one and the same. */
export const serviceMatcher =
  ({ categories, freeOfCharge, modes }: Pick<Filters, 'categories' | 'freeOfCharge' | 'modes'>) =>
  (service: Pick<ListedService, 'category' | 'freeOfCharge' | 'modes'>) =>
    allows(categories, service.category) &&
    (!freeOfCharge || service.freeOfCharge) &&
    (!modes?.length || service.modes.some((mode) => modes.includes(mode)))

const allows = <T>(wanted: readonly T[] | undefined, value: T) => !wanted?.length || wanted.includes(value)
