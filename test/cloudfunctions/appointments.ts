import { beijingDate } from '@shared/calendar/beijing'
import { asId, type BookingId, type ServiceId, type SlotId } from '@shared/ids'
import type { Booking } from '../../cloudfunctions/store/bookings'
import { undrawnBooking } from './draw'
import { fresh, Newcomers, stationA } from './newcomers'
import { put } from './stored'

export const firstLoan = asId<ServiceId>('first-loan')

/** Appointments at station-a, and what they are made of. */
export class Appointments extends Newcomers {
  /** One that whoever comes now can be checked in for, unless it is said to start at another time. */
  async booking(own: Partial<Booking> = {}): Promise<BookingId> {
    const start = own.start ?? this.now + 20 * 60_000
    const doc: Booking = {
      _id: undrawnBooking(this.world.derive),
      slotId: asId(`slot:station-a:first-loan:${beijingDate(start)}:1000`),
      carrierId: stationA,
      district: 'haidian',
      serviceId: firstLoan,
      enterpriseId: this.a,
      personId: null,
      date: beijingDate(start),
      start,
      end: start + 45 * 60_000,
      provisional: false,
      note: '',
      bookedAt: this.now,
      cancelledAt: null,
      reminderForId: null,
      checkedInAt: null,
      completedAt: null,
      ...own,
    }
    await put(this.world, 'bookings', doc)
    return doc._id
  }

  arrived = (own: Partial<Booking> = {}) => this.booking({ checkedInAt: this.now, ...own })

  /** A booking of the past by a company that nobody knows: each is a fact of its own. */
  pastBooking = (own: Partial<Booking> = {}) =>
    this.booking({ enterpriseId: fresh('e'), start: this.now - 7_200_000, ...own })

  /** The six digits that the enterprise would show now. */
  async code(bookingId: BookingId): Promise<string> {
    return (await this.world.must('enterprise-a', 'booking/code', { bookingId })).code
  }

  #slots: SlotId[] = []
  /** A free slot of station-a that nobody was given before. */
  async slot(): Promise<SlotId> {
    if (this.#slots.length === 0) {
      const wanted = { carrierId: stationA, serviceId: firstLoan, days: 14 }
      const { days } = await this.world.must(null, 'booking/slots', wanted)
      this.#slots = days.flatMap(({ slots }) => slots.map(({ slotId }) => slotId))
    }
    return this.#slots.pop()!
  }
}
