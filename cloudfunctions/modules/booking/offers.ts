import { alternatives, MOST_ALTERNATIVES } from '@shared/booking/alternatives'
import { keptUntil } from '@shared/booking/reserved'
import { bookableDays, horizonOf, parseSlotId, type Slot, slotsOn } from '@shared/booking/schedule'
import { seatsKept, seatsLeft } from '@shared/booking/session'
import type { Taken } from '@shared/booking/sheet'
import type { LocalDate } from '@shared/calendar/local-date'
import type { ServiceId, SlotId } from '@shared/ids'
import type { CarrierDoc } from '../../store/carriers'

export type OfferedSlot = Slot & { seatsLeft: number }
export type Sheets = ReadonlyMap<LocalDate, Taken>

/** The bookable slots of some days with the seats left now: the timetable, and what the sheets of these days say. */
export const offeredSlots = (
  carrier: CarrierDoc,
  serviceId: ServiceId,
  dates: readonly LocalDate[],
  sheets: Sheets,
  now: number,
  recognised = false,
): OfferedSlot[] =>
  dates.flatMap((date) =>
    slotsOn(carrier, serviceId, date, now).map((slot) => ({
      ...slot,
      seatsLeft: seatsLeft(slot, sheets.get(date), recognised),
    })),
  )

export const offer = ({ id, start, end, seatsLeft }: OfferedSlot) => ({ slotId: id, start, end, seatsLeft })

/** The days on which others are offered instead of a slot: its own and the next ones. */
export function daysNear(slotId: SlotId, now: number, horizon?: number): LocalDate[] {
  const days = bookableDays(now, horizon)
  const date = parseSlotId(slotId)?.date
  const near = days.filter((day) => !date || day >= date)
  return (near.length > 0 ? near : days).slice(0, MOST_ALTERNATIVES)
}

/**
 * The nearest slots with a seat to one that could not be had, and until when what it has left is kept for others; a foreign service gets the
 * first slots there are.
 */
export function offersInstead(
  carrier: CarrierDoc,
  wantedId: SlotId,
  sheets: Sheets,
  now: number,
  recognised?: boolean,
) {
  const wanted = parseSlotId(wantedId)?.serviceId
  const serviceId = carrier.services.find(({ id }) => id === wanted)?.id ?? carrier.services[0]?.id
  if (!serviceId) return { alternatives: [] }
  const days = daysNear(wantedId, now, horizonOf(carrier, serviceId))
  const offered = offeredSlots(carrier, serviceId, days, sheets, now, recognised)
  const full = offered.find(({ id }) => id === wantedId)
  const isKept = full && seatsKept(full, sheets.get(full.date)) > 0
  return {
    alternatives: alternatives(full?.start ?? now, offered).map(offer),
    ...(isKept && { keptUntil: keptUntil(full.date) }),
  }
}
