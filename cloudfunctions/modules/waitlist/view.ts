import { parseSlotId } from '@shared/booking/schedule'
import { instantOn, seatOf } from '@shared/booking/sheet'
import { isOpen } from '@shared/booking/waiting'
import { beijingInstant } from '@shared/calendar/beijing'
import type { waitView } from '@shared/contract/waitlist'
import type { SlotId } from '@shared/ids'
import { limits } from '@shared/limits'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { sheets } from '../../store/sheets'
import { type Wait, waits } from '../../store/waits'

export type WaitView = z.infer<typeof waitView>

export const startOf = (slotId: SlotId): number => {
  const { date, time } = parseSlotId(slotId)!
  return beijingInstant(date, time)
}

export async function viewOfWait(documents: Documents, wait: Wait): Promise<WaitView> {
  const [carrier, ahead, offer] = await Promise.all([
    carriers.get(documents, wait.carrierId),
    aheadOf(documents, wait),
    offerOf(documents, wait),
  ])
  const { _id, carrierId, serviceId, enterpriseId, date, slotId, at, state } = wait
  const { name, services } = carrier ?? ({ name: '', services: [] } satisfies Pick<CarrierDoc, 'name' | 'services'>)
  return {
    id: _id,
    carrierId,
    carrierName: name,
    serviceId,
    serviceName: services.find(({ id }) => id === serviceId)?.name ?? '',
    enterpriseId,
    date,
    slotId,
    start: slotId && startOf(slotId),
    at,
    state,
    offer,
    ahead,
  }
}

/** With the times of its seat, while that is kept; afterwards it ends as it begins: what was is not looked up. */
async function offerOf(documents: Documents, { offer, sheetId, state }: Wait): Promise<WaitView['offer']> {
  if (!offer) return null
  const start = startOf(offer.slotId)
  const sheet = state === 'offered' ? await sheets.get(documents, sheetId) : null
  const seat = sheet && seatOf(sheet, offer.bookingId)
  return { ...offer, start, end: sheet && seat ? instantOn(sheet.date, seat.to) : start }
}

/** Who waits longer for a time that this one could have, of the same service. */
async function aheadOf(documents: Documents, wait: Wait): Promise<number> {
  if (!isOpen(wait) || wait.state === 'offered') return 0
  const { sheetId, serviceId, slotId, at } = wait
  const longer = { sheetId, state: 'waiting', serviceId, at: documents.command.lt(at) }
  let ahead = 0
  for await (const other of waits.each(documents, longer, { key: 'at', direction: 'asc' }, ['slotId'])) {
    if (slotId === null || other.slotId === null || other.slotId === slotId) ahead++
    if (ahead > limits.counted) break
  }
  return ahead
}
