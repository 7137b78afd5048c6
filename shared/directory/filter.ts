import { beijingDate, beijingTime, type Instant } from '../calendar/beijing'
import { addDays, type LocalDate } from '../calendar/local-date'
import type { Mode, OpeningTimes, WeeklyHours } from './carrier'
import type { Category } from './categories'
import type { DistrictCode } from './districts'
import { dayHours } from './hours'
import type { CarrierKind } from './kinds'
import type { ListedService } from './listed'

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
  /** 可能有空 on one of the days that the directory knows, as far as it knows: the server alone promises a seat */
  seat?: boolean
}

/** Who is open, from the narrowest on: at this moment, later on this day as well, within a week of days, this one counted. */
export const openings = ['now', 'today', 'week'] as const
export type Opening = (typeof openings)[number]
const WEEK = 7

/** Who is open at an instant, or still to open; those with the same hours and no closure are looked at once. */
export function openTest(when: Opening, now: Instant): (times: OpeningTimes) => boolean {
  const today = beijingDate(now)
  const clock = beijingTime(now)
  const usual = { open: new Map<WeeklyHours, boolean>(), closed: new Map<WeeklyHours, boolean>() }
  return (times) => {
    if (times.closures.length > 0) return isOpen(times, when, today, clock)
    const known = usual[times.holidays].get(times.hours)
    if (known !== undefined) return known
    const open = isOpen(times, when, today, clock)
    usual[times.holidays].set(times.hours, open)
    return open
  }
}

function isOpen(times: OpeningTimes, when: Opening, today: LocalDate, clock: string): boolean {
  const later = dayHours(times, today).intervals.filter(({ to }) => clock < to)
  if (when === 'now') return later.some(({ from }) => from <= clock)
  if (later.length > 0 || when === 'today') return later.length > 0
  return Array.from({ length: WEEK - 1 }, (_, i) => addDays(today, i + 1)).some(
    (day) => dayHours(times, day).intervals.length > 0,
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
