import { gridOn, parseSlotId } from '@shared/booking/schedule'
import { seatsLeft } from '@shared/booking/session'
import { emptySheet, type Sheet, sessionKey, timesOf } from '@shared/booking/sheet'
import { beijingDate } from '@shared/calendar/beijing'
import { clockFrom } from '@shared/calendar/clock'
import { replyWorkingDays } from '@shared/case/reply-days'
import {
  type AppealId,
  asId,
  type BookingId,
  type EnterpriseId,
  type LaneId,
  type PersonId,
  type ServiceId,
  type SlotId,
  type WaitId,
  type WalkInPassId,
} from '@shared/ids'
import { type Appeal, appealId } from '../../cloudfunctions/store/appeals'
import type { Booking } from '../../cloudfunctions/store/bookings'
import { quotaId } from '../../cloudfunctions/store/quotas'
import { sheetId } from '../../cloudfunctions/store/sheets'
import type { Wait } from '../../cloudfunctions/store/waits'
import type { WalkInPass } from '../../cloudfunctions/store/walk-in-passes'
import { afterTaking } from '../shared/booking/taken'
import { undrawnBooking } from './draw'
import { fresh, Newcomers, stationA } from './newcomers'
import { change, put, remove, stored } from './stored'

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

  #missed = 0
  #missedFrom = 0
  /** Nobody came, and the clock has freed its seat: a minute in a lane of its own, so that it is free. */
  async missed(own: Partial<Booking> = {}): Promise<BookingId> {
    // counted from one moment, so that no two are at the same minute however the clock moves
    this.#missedFrom ||= this.now
    const start = own.start ?? this.#missedFrom - (20 + (this.#missed++ % 500)) * 60_000
    const end = start + 60_000
    const times = timesOf({ start, end, clear: end })
    const bookingId = await this.booking({ start, end, missedAt: start + 15 * 60_000, ...own })
    const [booking] = await stored(this.world, 'bookings', { _id: bookingId })
    const { serviceId, enterpriseId } = booking!
    const lanes = [fresh<LaneId>('lane')]
    const key = sessionKey({ serviceId, start, end, clear: end }, lanes)
    const freed = { key, lanes, ...times, bookingId, enterpriseId, at: start }
    await change(this.world, 'bookings', { _id: bookingId }, { freed })
    return bookingId
  }

  /** A no-show that counts: somebody of the desk has said so. */
  absence = (own: Partial<Booking> = {}) => this.missed({ missedById: this.person('staff-a'), ...own })

  /** Says why one should not count. */
  async appeal(own: Partial<Appeal> & { missedById?: PersonId } = {}): Promise<AppealId> {
    const { missedById = this.person('staff-a'), enterpriseId = this.a, ...rest } = own
    const bookingId = own.bookingId ?? (await this.absence({ enterpriseId, missedById }))
    const doc: Appeal = {
      ...{ _id: appealId(bookingId), bookingId, carrierId: stationA, district: 'haidian', enterpriseId },
      ...{ what: 'missed', text: '那天封路，打过电话', byId: this.person('enterprise-a'), at: this.now },
      ...{ clock: clockFrom(this.now, replyWorkingDays), waiting: true, decidedAt: null, decision: null },
      ...rest,
    }
    await put(this.world, 'appeals', doc)
    return doc._id
  }

  /** What station-a's desk shows now. */
  walkInCode = async (): Promise<string> =>
    (await this.world.must('staff-a', 'desk/walkInCode', { carrierId: stationA })).code

  /** Somebody of enterprise-a has scanned it. */
  async walkInPass(own: Partial<WalkInPass> = {}): Promise<WalkInPassId> {
    const doc: WalkInPass = {
      ...{ _id: fresh<WalkInPassId>('wp'), carrierId: stationA, personId: this.person('enterprise-a') },
      ...{ at: this.world.cloud.now(), usedAt: null, bookingId: null },
      ...own,
    }
    await put(this.world, 'walk-in-passes', doc)
    // whoever used one before has as many left as ever
    await remove(this.world, 'quotas', { _id: quotaId('walkIns', doc.personId) })
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
  #waits = 0
  /** A slot that others have, but for one seat if it is `kept`. */
  async full(
    kept?: { bookingId: BookingId; enterpriseId: EnterpriseId; waitId: WaitId },
    wantedId?: SlotId,
  ): Promise<SlotId> {
    const slotId = wantedId ?? (await this.slot())
    const { date } = parseSlotId(slotId)!
    const of = { carrierId: stationA, date }
    const [carrier] = await stored(this.world, 'carriers', { _id: stationA })
    const slot = gridOn(carrier!, firstLoan, date).find(({ id }) => id === slotId)!
    const [known] = await stored(this.world, 'sheets', { _id: sheetId(of) })
    let sheet: Sheet = (kept && afterTaking(known ?? emptySheet, slot, kept)) ?? known ?? emptySheet
    const others = sheet.held.filter(({ bookingId }) => bookingId.startsWith(slotId)).length
    for (let nth = others; seatsLeft(slot, sheet) > 0; nth++)
      sheet = afterTaking(sheet, slot, { bookingId: asId(`${slotId}-${nth}`), enterpriseId: asId(`e-${nth}`) })!
    await remove(this.world, 'sheets', { _id: sheetId(of) })
    await put(this.world, 'sheets', { _id: sheetId(of), ...of, ...sheet, touchedAt: known?.touchedAt ?? 0 })
    return slotId
  }

  /** Waits for a slot that is full; with an offer of it where `offered`. */
  async wait({ offered = false, ...own }: Partial<Wait> & { offered?: boolean } = {}): Promise<WaitId> {
    const _id = asId<WaitId>(`w-${++this.#waits}`)
    const enterpriseId = own.enterpriseId ?? this.a
    const bookingId = asId<BookingId>(`b-${_id}`)
    const slotId = await this.full(offered ? { bookingId, enterpriseId, waitId: _id } : undefined)
    const { date } = parseSlotId(slotId)!
    const until = this.now + 30 * 60_000
    await put(this.world, 'waits', {
      _id,
      sheetId: sheetId({ carrierId: stationA, date }),
      carrierId: stationA,
      serviceId: firstLoan,
      date,
      slotId,
      enterpriseId,
      personId: asId('somebody'),
      at: this.now,
      state: offered ? 'offered' : 'waiting',
      offer: offered ? { slotId, bookingId, at: this.now, until } : null,
      open: true,
      endsAt: this.now + 3 * 86_400_000,
      dueAt: offered ? until : this.now + 3 * 86_400_000,
      gives: null,
      passed: [],
      ...own,
    })
    return _id
  }

  /** A free slot of station-a that nobody was given before. */
  async slot(): Promise<SlotId> {
    if (this.#slots.length === 0) {
      const wanted = { carrierId: stationA, serviceId: firstLoan, days: 14 }
      const { days } = await this.world.must(null, 'booking/slots', wanted)
      this.#slots = days.flatMap(({ slots }) => slots.map(({ slotId }) => slotId))
    }
    // whoever books now is not limited by what others of these tests have missed
    await change(this.world, 'bookings', { missedById: { $ne: null } }, { excusedAt: this.now })
    return this.#slots.pop()!
  }
}
