import type { Instant } from '../calendar/beijing'
import type { BookingId, EnterpriseId, ServiceId } from '../ids'
import { type Bookable, type Slot, slotsOn } from './schedule'
import { choose, seatIn, seatsLeft } from './session'
import { type Sheet, type SheetOf, seated } from './sheet'
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
 * @param recognised those of the waiting enterprises that may have a seat that is kept (`reserved.ts`)
 * @param idOf of the booking that an offer becomes
 */
export function passOn<W extends Waiting>(
  carrier: Bookable,
  { date }: SheetOf,
  before: Sheet,
  waits: readonly W[],
  recognised: ReadonlySet<EnterpriseId>,
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
      return until !== null && seatsLeft(slot, sheet, true) > 0 ? [{ slot, until }] : []
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
      const wanted = { bookingId, enterpriseId, recognised: recognised.has(enterpriseId) }
      const choice = choose(slot, sheet, wanted)
      if (choice.kind !== 'free') continue
      sheet = seated(sheet, { ...seatIn(choice.session, wanted), at: now, waitId })
      offers.push({ wait, offer: { slotId: slot.id, bookingId, at: now, until }, slot })
      free.clear()
      break
    }
  return { sheet, offers }
}
