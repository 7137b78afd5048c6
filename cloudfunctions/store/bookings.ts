import { hashId } from '../platform/secrets'
import { collection } from './collection'

/** A booking as its people see it. The seat in the slot is what counts; this is projected from it and repaired if lost. */
export interface Booking {
  _id: string
  slot: string
  carrier: string
  district: string
  service: string
  enterprise: string
  /** who booked; null when only the seat survived a crash and was projected by `jobs` */
  person: string | null
  date: string
  start: number
  end: number
  provisional: boolean
  note: string
  bookedAt: number
  cancelledAt: number | null
  checkedInAt: number | null
  completedAt: number | null
}
export const bookings = collection<Booking>('bookings')

/** One request for one slot is one booking, however often it is sent. */
export const bookingId = (person: string, requestId: string, slot: string) =>
  `b_${hashId('booking', person, requestId, slot)}`
