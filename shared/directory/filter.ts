import { beijingDate, beijingTime, type Instant } from '../calendar/beijing'
import { addDays, type LocalDate } from '../calendar/local-date'
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
  /**
   * `categories`, `freeOfCharge` and `modes` must hold of one and the same service: a free talk does not make loan advice free. Where a
   * category alone is asked for, a carrier that states it (`specialities`) will do as well, before it has put up a service of it.
   */
  categories?: readonly Category[]
  freeOfCharge?: boolean
  modes?: readonly Mode[]
  open?: Opening
}

/** Who is open, from the narrowest on: at this moment, later on this day as well, within a week of days, this one counted. */
export const openings = ['now', 'today', 'week'] as const
export type Opening = (typeof openings)[number]
const WEEK = 7

/** A test for carriers at an instant. */
export function matcher(filters: Filters, now: Instant): (carrier: Listed) => boolean {
  const today = beijingDate(now)
  const clock = beijingTime(now)
  const suits = serviceMatcher(filters)
  const { categories = [], specialities = [], freeOfCharge, modes } = filters
  const ofService = Boolean(freeOfCharge || modes?.length)
  const states = (carrier: Listed, any: readonly Category[]) => carrier.specialities.some((each) => any.includes(each))
  return (carrier) =>
    allows(filters.kinds, carrier.kind) &&
    allows(filters.districts, carrier.district) &&
    (specialities.length === 0 || states(carrier, specialities)) &&
    (carrier.services.some(suits) || (!ofService && (categories.length === 0 || states(carrier, categories)))) &&
    (!filters.open || isOpen(carrier, filters.open, today, clock))
}

function isOpen(carrier: Listed, when: Opening, today: LocalDate, clock: string): boolean {
  const later = dayHours(carrier, today).intervals.filter(({ to }) => clock < to)
  if (when === 'now') return later.some(({ from }) => from <= clock)
  if (later.length > 0 || when === 'today') return later.length > 0
  return Array.from({ length: WEEK - 1 }, (_, i) => addDays(today, i + 1)).some(
    (day) => dayHours(carrier, day).intervals.length > 0,
  )
}

/** A test for one service: the rows of the filters that must hold of one and the same. */
export const serviceMatcher =
  ({ categories, freeOfCharge, modes }: Pick<Filters, 'categories' | 'freeOfCharge' | 'modes'>) =>
  (service: Pick<ListedService, 'category' | 'freeOfCharge' | 'modes'>) =>
    allows(categories, service.category) &&
    (!freeOfCharge || service.freeOfCharge) &&
    (!modes?.length || service.modes.some((mode) => modes.includes(mode)))

const allows = <T>(wanted: readonly T[] | undefined, value: T) => !wanted?.length || wanted.includes(value)
