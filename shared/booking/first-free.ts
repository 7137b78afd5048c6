import type { Instant } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import type { Service } from '../directory/carrier'
import { type Bookable, type Slot, slotsOn } from './schedule'
import { seatsLeft } from './session'
import type { Taken } from './sheet'

/** How far ahead a card looks for a seat, today included (A3: free seat in the next 7 days). */
export const GLANCE_DAYS = 7

/** How many carriers are looked at at once. */
export const MOST_GLANCES = 20

/**
 * The earliest slot of a day with a seat among some services of a carrier; of two at the same time the one of the service named first.
 * @param services some of the carrier's
 * @param taken of the sheet of that day; none where nobody has booked
 */
export function firstFree(
  carrier: Bookable,
  services: readonly Service[],
  date: LocalDate,
  taken: Taken | undefined,
  now: Instant,
): { service: Service; slot: Slot; seatsLeft: number } | null {
  const firsts = services.flatMap((service) => {
    for (const slot of slotsOn(carrier, service.id, date, now)) {
      const left = seatsLeft(slot, taken)
      if (left > 0) return [{ service, slot, seatsLeft: left }]
    }
    return []
  })
  return firsts.length > 0 ? firsts.reduce((best, each) => (each.slot.start < best.slot.start ? each : best)) : null
}
