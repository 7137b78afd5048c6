import { findSlot } from '@shared/booking/schedule'
import type { CarrierId, SlotId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'

/**
 * The carrier as it is when a seat becomes a booking, if it still has this time: what was edited while the seat was taken or kept. So nobody gets a
 * time that the station has just taken away unseen; `plan.save` writes the same document.
 * @returns null: it has not
 */
export async function stillOffering(
  tx: Tx,
  carrierId: CarrierId,
  slotId: SlotId,
  end: number,
  now: number,
): Promise<CarrierDoc | null> {
  const current = await carriers.get(tx, carrierId)
  return current && findSlot(current, slotId, now)?.end === end ? current : null
}
