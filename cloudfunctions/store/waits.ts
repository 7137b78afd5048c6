import type { Offer, Waiting, WaitTimes } from '@shared/booking/waiting'
import type { CarrierId, EnterpriseId, PersonId, SheetId, WaitId } from '@shared/ids'
import { asId } from '@shared/ids'
import { hashId } from '../platform/secrets'
import { collection } from './collection'

/** An enterprise that waits for a seat of a carrier's day. The seat of an offer is on that day's sheet, and says whose it is. */
export interface Wait extends Waiting, WaitTimes {
  sheetId: SheetId
  carrierId: CarrierId
  personId: PersonId
  /** since when: its place in the queue */
  at: number
  /** waiting, or with an offer */
  open: boolean
  dueAt: number | null
}
export const waits = collection<Wait>('waits')

/** The order of the queue. */
export const byWait = { key: 'at', direction: 'asc' } as const

/** An enterprise waits once for a slot, or for a service's day. @param wanted the slot, or service and day */
export const waitId = (enterpriseId: EnterpriseId, wanted: string) =>
  asId<WaitId>(`w_${hashId('wait', enterpriseId, wanted)}`)

/** The booking that an offer becomes. */
export const offeredId = (wait: Pick<Wait, '_id'>, slotId: Offer['slotId'], at: number): Offer['bookingId'] =>
  asId(`b_${hashId('offer', wait._id, slotId, String(at))}`)
