import { alternatives, MOST_ALTERNATIVES } from '@shared/booking/alternatives'
import { bookableDays, parseSlotId, type Slot, slotsOn } from '@shared/booking/schedule'
import type { LocalDate } from '@shared/calendar/local-date'
import type { ServiceId, SlotId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { slots } from '../../store/slots'

export type OfferedSlot = Slot & { seatsLeft: number }

/** The bookable slots of some days with the seats left now: the timetable, less the seats taken in the slots that exist. */
export async function offeredSlots(
  documents: Documents,
  carrier: CarrierDoc,
  serviceId: ServiceId,
  dates: LocalDate[],
  now: number,
): Promise<OfferedSlot[]> {
  const first = dates[0]
  const last = dates.at(-1)
  if (!first || !last) return []
  const { gte, lte } = documents.command
  const where = { carrierId: carrier._id, serviceId, date: gte(first).and(lte(last)) }
  const left = new Map<SlotId, number>()
  const booked = slots.each(documents, where, { key: 'date', direction: 'asc' }, ['seatsLeft'])
  for await (const { _id, seatsLeft } of booked) left.set(_id, seatsLeft)
  return dates.flatMap((date) =>
    slotsOn(carrier, serviceId, date, now).map((slot) => ({ ...slot, seatsLeft: left.get(slot.id) ?? slot.capacity })),
  )
}

export const offer = ({ id, start, end, seatsLeft }: OfferedSlot) => ({
  slotId: id,
  start,
  end,
  seatsLeft: Math.max(0, seatsLeft),
})

/** The nearest slots with a seat to one that could not be had; a malformed or foreign id gets the first ones there are. */
export async function offersInstead(documents: Documents, carrier: CarrierDoc, wantedId: SlotId, now: number) {
  const parts = parseSlotId(wantedId)
  const serviceId = parts?.serviceId ?? carrier.services[0]?.id
  if (!serviceId) return []
  const days = bookableDays(now)
  const near = parts ? days.filter((day) => day >= parts.date) : days
  const dates = (near.length > 0 ? near : days).slice(0, MOST_ALTERNATIVES)
  const offered = await offeredSlots(documents, carrier, serviceId, dates, now)
  const start = offered.find(({ id }) => id === wantedId)?.start ?? now
  return alternatives(start, offered).map(offer)
}
