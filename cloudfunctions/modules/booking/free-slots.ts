import { alternatives, MOST_ALTERNATIVES } from '@shared/booking/alternatives'
import { bookableDays, parseSlotId, type Slot, slotsOn } from '@shared/booking/schedule'
import type { LocalDate } from '@shared/calendar/local-date'
import type { Documents } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { slots } from '../../store/slots'

export type FreeSlot = Slot & { free: number }

/** The bookable slots of some days with the seats free now: the timetable, less the seats taken in the slots that exist. */
export async function freeSlots(
  documents: Documents,
  carrier: CarrierDoc,
  service: string,
  dates: LocalDate[],
  now: number,
): Promise<FreeSlot[]> {
  const first = dates[0]
  const last = dates.at(-1)
  if (!first || !last) return []
  const { gte, lte } = documents.command
  const existing = await slots.find(documents, { carrier: carrier._id, service, date: gte(first).and(lte(last)) })
  const free = new Map(existing.map((slot) => [slot._id, slot.free]))
  return dates.flatMap((date) =>
    slotsOn(carrier, service, date, now).map((slot) => ({ ...slot, free: free.get(slot.id) ?? slot.capacity })),
  )
}

export const offer = ({ id, start, end, free }: FreeSlot) => ({ slot: id, start, end, free: Math.max(0, free) })

/** The nearest free slots to one that could not be had; a malformed or foreign id gets the first ones free. */
export async function offersInstead(documents: Documents, carrier: CarrierDoc, wanted: string, now: number) {
  const parts = parseSlotId(wanted)
  const service = parts?.serviceId ?? carrier.services[0]?.id
  if (!service) return []
  const days = bookableDays(now)
  const near = parts
    ? days.filter((day) => day >= parts.date).slice(0, MOST_ALTERNATIVES)
    : days.slice(0, MOST_ALTERNATIVES)
  const open = await freeSlots(
    documents,
    carrier,
    service,
    near.length > 0 ? near : days.slice(0, MOST_ALTERNATIVES),
    now,
  )
  const start = open.find(({ id }) => id === wanted)?.start ?? now
  return alternatives(start, open).map(offer)
}
