import { findSlot, type Slot } from '@shared/booking/schedule'
import type { CarrierId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'

/**
 * The carrier as it is when a seat becomes a booking, if it still has this time, with no fewer seats than when one was taken: what was edited while
 * the seat was taken or kept. So nobody gets what the station has just taken away unseen; `plan.save` writes the same document.
 * @param taken as it was then; what is kept for somebody stays kept when fewer are served at once
 * @returns null: it has not
 */
export async function stillOffering(
  tx: Tx,
  carrierId: CarrierId,
  taken: Pick<Slot, 'id' | 'end'> & Partial<Pick<Slot, 'capacity'>>,
  now: number,
): Promise<CarrierDoc | null> {
  const current = await carriers.get(tx, carrierId)
  const slot = current && findSlot(current, taken.id, now)
  return slot && slot.end === taken.end && slot.capacity >= (taken.capacity ?? 0) ? current : null
}
