import type { Instant } from '../calendar/beijing'
import type { Service } from '../directory/carrier'
import type { SlotId } from '../ids'
import { type Bookable, bookableDays, type Slot, slotsOn } from './schedule'

/** How far ahead a card looks for a seat, today included (A3: free seat in the next 7 days). */
export const GLANCE_DAYS = 7

/** How many carriers are looked at at once. */
export const MOST_GLANCES = 20

/**
 * The earliest slot with a seat among some services of a carrier; of two at the same time the one of the service named first.
 * @param services some of the carrier's
 * @param full ids of the slots that have no seat left
 */
export function firstFree(
  carrier: Bookable,
  services: readonly Service[],
  now: Instant,
  full: ReadonlySet<SlotId>,
): { service: Service; slot: Slot } | null {
  for (const date of bookableDays(now).slice(0, GLANCE_DAYS)) {
    const firsts = services.flatMap((service) => {
      const slot = slotsOn(carrier, service.id, date, now).find(({ id }) => !full.has(id))
      return slot ? [{ service, slot }] : []
    })
    if (firsts.length > 0) return firsts.reduce((best, each) => (each.slot.start < best.slot.start ? each : best))
  }
  return null
}
