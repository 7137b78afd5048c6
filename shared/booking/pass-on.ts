import type { Instant } from '../calendar/beijing'
import type { BookingId, ServiceId } from '../ids'
import { type Bookable, type Slot, slotsOn } from './schedule'
import { choose, seatsLeft } from './session'
import type { Sheet, SheetOf } from './sheet'
import { closesAt, type Offer, offerUntil, type Waiting } from './waiting'

export interface Passed<W extends Waiting> {
  /** with a seat for each offer */
  sheet: Sheet
  offers: { wait: W; offer: Offer; slot: Slot }[]
}

/**
 * What comes free goes to who waits, the longest first, each as far as they can come: in one step, so that nobody else has it in between. What
 * nobody who waits can use is free for everybody.
 * @param before without the seats that are given up
 * @param waits in the order of the queue
 * @param idOf of the booking that an offer becomes
 */
export function passOn<W extends Waiting>(
  carrier: Bookable,
  { date }: SheetOf,
  before: Sheet,
  waits: readonly W[],
  idOf: (wait: W, slot: Slot) => BookingId,
  now: Instant,
): Passed<W> {
  let sheet = before
  const offers: Passed<W>['offers'] = []
  const free = new Map<ServiceId, { slot: Slot; until: Instant }[]>()
  const freeOf = (serviceId: ServiceId) => {
    const known = free.get(serviceId)
    if (known) return known
    const notice = carrier.services.find(({ id }) => id === serviceId)?.notice
    const found = slotsOn(carrier, serviceId, date, now).flatMap((slot) => {
      const until = offerUntil(now, closesAt(slot.start, notice))
      return until !== null && seatsLeft(slot, sheet.counts) > 0 ? [{ slot, until }] : []
    })
    free.set(serviceId, found)
    return found
  }
  for (const wait of waits)
    for (const { slot, until } of freeOf(wait.serviceId)) {
      if (wait.slotId !== null && wait.slotId !== slot.id) continue
      if (wait.passed.some((passed) => passed.slotId === slot.id && now < passed.until)) continue
      const { _id: waitId, enterpriseId } = wait
      const bookingId = idOf(wait, slot)
      const choice = choose(slot, sheet, { bookingId, enterpriseId })
      if (choice.kind !== 'free') continue
      const { capacity: _, ...session } = choice.session
      const seat = { ...session, bookingId, enterpriseId, at: now, waitId }
      const taken = sheet.counts[session.key] ?? 0
      sheet = { held: [...sheet.held, seat], counts: { ...sheet.counts, [session.key]: taken + 1 } }
      offers.push({ wait, offer: { slotId: slot.id, bookingId, at: now, until }, slot })
      free.clear()
      break
    }
  return { sheet, offers }
}
