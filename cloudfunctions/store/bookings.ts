import type { Details } from '@shared/booking/details'
import type { NoShow } from '@shared/booking/no-show'
import type { Held } from '@shared/booking/sheet'
import type { LocalDate } from '@shared/calendar/local-date'
import type { Mode } from '@shared/directory/carrier'
import type { DistrictCode } from '@shared/directory/districts'
import {
  asId,
  type BookingId,
  type CarrierId,
  type EnterpriseId,
  type LaneId,
  type PersonId,
  type ServiceId,
  type SlotId,
} from '@shared/ids'
import { hashId } from '../platform/secrets'
import { collection } from './collection'

/** Where a booking was before it was moved. */
export interface Move {
  from: SlotId
  start: number
  at: number
  by: 'enterprise'
}

/** A booking as people see it. The seat on the sheet of its day is the truth; this document follows from it and is repaired if lost. */
export interface Booking extends NoShow, Details {
  _id: BookingId
  slotId: SlotId
  carrierId: CarrierId
  district: DistrictCode
  serviceId: ServiceId
  enterpriseId: EnterpriseId
  /** who booked; null when only the seat survived a crash and was projected by `jobs` */
  personId: PersonId | null
  date: LocalDate
  start: number
  end: number
  provisional: boolean
  note: string
  bookedAt: number
  /** its enterprise is still to be told of it; left out: it has been */
  untold?: boolean
  cancelledAt: number | null
  /** until when cancelling and moving count for nothing, as it was said when it was made or moved; left out: as the rule says */
  freeUntil?: number
  /** the station says yes first (待同意): it has its seat meanwhile */
  asked?: true
  /** when it did; a move asks again */
  agreedAt?: number | null
  /** when its people are told the next time that it waits; null or left out: no more */
  callAt?: number | null
  /** left out: the enterprise */
  cancelledBy?: 'station'
  /** of the station's: what the enterprise reads */
  cancelReason?: string
  /** it was cancelled or moved after that: 临时取消, which costs no points */
  lateCancel?: true
  /** the station asks for another time; the booking stands until the enterprise moves or cancels it, or the station takes that back */
  offered?: { at: number; reason: string } | null
  /** who gets a message a day before; null: nobody asked for one */
  reminderForId: PersonId | null
  /** the times that it had before, in the order of its moves; left out: it never moved */
  moves?: Move[]
  /** the latest move */
  movedAt?: number
  /** when the message that was asked for was written; null or left out: it has not been */
  remindedAt?: number | null
  /** how it is to take place, where that was chosen */
  mode?: Mode
  /** until when its details are kept, which are in no log, URL, message or file; null or left out: there are none */
  detailsUntil?: number | null
  /** when what is needed, or who comes, was last written anew */
  amendedAt?: number
  /** without an appointment: it has no seat and counts for none */
  walkIn?: boolean
  /** whom somebody without a seat was handed to */
  servedBy?: LaneId
  /** when it was handed to somebody else the last time */
  handedAt?: number
  /** the desk waits until then: longer than for others, once */
  graceUntil?: number
  /** the seat that it had, so that 改回 finds it again */
  freed?: Held | null
  checkedInAt: number | null
  /** 办完了, where the record was written later */
  leftAt?: number | null
  completedAt: number | null
}
export const bookings = collection<Booking>('bookings')

/** The order in which a carrier's appointments of some weeks are read. */
export const byDate = { key: 'date', direction: 'asc' } as const

/** One request for one slot is one booking, however often it is sent. */
export const bookingId = (personId: PersonId, requestId: string, slotId: SlotId) =>
  asId<BookingId>(`b_${hashId('booking', personId, requestId, slotId)}`)
