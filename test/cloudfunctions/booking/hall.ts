import assert from 'node:assert/strict'
import { isOwn } from '@shared/booking/own-seat'
import { parseSlotId } from '@shared/booking/schedule'
import { emptySheet, type Held, seated, sessionKey, slotIdOf, timesOf } from '@shared/booking/sheet'
import { sheetFaults } from '@shared/booking/sheet-faults'
import { hasSeat } from '@shared/booking/state'
import { beijingInstant } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import {
  asId,
  type BookingId,
  type CarrierId,
  type EnterpriseId,
  type LaneId,
  type PersonId,
  type SlotId,
} from '@shared/ids'
import { hashId } from '../../../cloudfunctions/platform/secrets'
import { bookingId } from '../../../cloudfunctions/store/bookings'
import type { CarrierDoc } from '../../../cloudfunctions/store/carriers'
import type { Enterprise } from '../../../cloudfunctions/store/enterprises'
import type { JournalEntry } from '../../../cloudfunctions/store/journal'
import { type SheetDoc, sheetId } from '../../../cloudfunctions/store/sheets'
import type { Output } from '../../calls'
import { type Answer, key, type World } from '../../world'
import { sessionFor } from '../people'
import { Scene } from '../scene'
import { put, remove, stored } from '../stored'

/** An enterprise that books, with the session of its manager. */
export interface Client {
  token: string
  personId: PersonId
  enterpriseId: EnterpriseId
}
export type Booked = Output<'booking/book'>

export const carrierId = asId<CarrierId>('hall')

/** A carrier that is open day and night and has a service of each capacity, so that there are slots enough for every race. */
export class Hall {
  readonly scene: Scene
  #slots = new Map<number, SlotId[]>()
  constructor(readonly world: World) {
    this.scene = new Scene(world)
  }

  static async open(
    world: World,
    capacities: number[],
    { minutes = 15, hours = { from: '00:00', to: '23:45' } } = {},
  ): Promise<Hall> {
    const hall: CarrierDoc = {
      _id: carrierId,
      id: carrierId,
      kind: 'station',
      name: '比赛大厅（示例）',
      formerNames: [],
      district: 'haidian',
      address: '海淀区示例路 1 号',
      location: { lng: 116.3, lat: 39.96, datum: 'gcj02' },
      phone: '010-0000-9999',
      specialities: [],
      services: capacities.map((capacity) => ({
        id: asId(`seats-${capacity}`),
        name: `${capacity} 个座位`,
        category: 'advice',
        modes: ['onsite'],
        minutes,
        fee: { kind: 'free', text: '免费' },
        bring: [],
        capacity,
      })),
      promises: [],
      team: [],
      titles: [],
      checkedOn: localDate('2026-09-01'),
      hours: Array.from({ length: 7 }, () => [hours]),
      holidays: 'open',
      closures: [],
      place: { type: 'Point', coordinates: [116.3, 39.96] },
      operatorCode: '',
      publishedAt: world.cloud.now(),
      ratings: { count: 0, stars: 0, through: null },
    }
    await put(world, 'carriers', hall)
    return new Hall(world)
  }

  /** A free slot with so many seats that nobody was given before. */
  async slot(capacity: number): Promise<SlotId> {
    if (!this.#slots.has(capacity)) {
      const wanted = { carrierId, serviceId: `seats-${capacity}`, days: 14 }
      const { days } = await this.world.must(null, 'booking/slots', wanted)
      // the earliest hours are left to the clock of the test, which runs on
      this.#slots.set(
        capacity,
        days.slice(1).flatMap(({ slots }) => slots.map(({ slotId }) => slotId)),
      )
    }
    return this.#slots.get(capacity)!.shift()!
  }

  /** This slot is taken by a way of its own. */
  spend(slotId: SlotId) {
    for (const [capacity, slots] of this.#slots)
      this.#slots.set(
        capacity,
        slots.filter((each) => each !== slotId),
      )
  }

  async client(own: Partial<Enterprise> = {}): Promise<Client> {
    const personId = this.scene.stranger()
    const enterpriseId = await this.scene.unusualEnterprise({ codeUnusual: false, ...own })
    await this.scene.grant('enterprise-manager', enterpriseId, { personId })
    return { personId, enterpriseId, token: await sessionFor(this.world, personId) }
  }

  /** The same person, for one more enterprise. */
  async alsoOf(client: Client): Promise<Client> {
    const enterpriseId = await this.scene.unusualEnterprise({ codeUnusual: false })
    await this.scene.grant('enterprise-manager', enterpriseId, { personId: client.personId })
    return { ...client, enterpriseId }
  }

  /** A session that has not run out. */
  tokenOf = ({ personId }: Client): Promise<string> => sessionFor(this.world, personId)

  /** Somebody else of the same enterprise. */
  async colleague({ enterpriseId }: Client): Promise<Client> {
    const personId = this.scene.stranger()
    await this.scene.grant('enterprise-member', enterpriseId, { personId })
    return { personId, enterpriseId, token: await sessionFor(this.world, personId) }
  }

  clients = (count: number): Promise<Client[]> => Promise.all(Array.from({ length: count }, () => this.client()))

  book(client: Client, slotId: SlotId, requestId = key(), note = ''): Promise<Answer<Booked>> {
    return this.world.call(client.token, 'booking/book', { slotId, enterpriseId: client.enterpriseId, note, requestId })
  }

  async booked(client: Client, slotId: SlotId, requestId = key()): Promise<Booked> {
    const answer = await this.book(client, slotId, requestId)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.value
  }

  cancel(client: Client, bookingId: BookingId, requestId = key()): Promise<Answer<Booked>> {
    return this.world.call(client.token, 'booking/cancel', { bookingId, requestId })
  }

  reschedule(client: Client, bookingId: BookingId, slotId: SlotId, requestId = key()): Promise<Answer<Booked>> {
    return this.world.call(client.token, 'booking/reschedule', { bookingId, slotId, requestId })
  }

  async slots(count: number, capacity = 1): Promise<SlotId[]> {
    const found: SlotId[] = []
    while (found.length < count) found.push(await this.slot(capacity))
    return found
  }

  async sheet(slotId: SlotId): Promise<SheetDoc | undefined> {
    return (await stored(this.world, 'sheets', { _id: sheetId({ carrierId, date: partsOf(slotId).date }) }))[0]
  }

  /** What the sheet of its day says of a slot. */
  async seatsOf(slotId: SlotId): Promise<{ capacity: number; seatsLeft: number; seats: readonly Held[] }> {
    const { key, capacity } = partsOf(slotId)
    const { held, counts } = (await this.sheet(slotId)) ?? emptySheet
    return { capacity, seatsLeft: capacity - (counts[key] ?? 0), seats: held.filter((seat) => seat.key === key) }
  }

  /** What a function leaves that dies the moment after its conditional update. */
  async seatWithoutBooking(
    slotId: SlotId,
    bookingId: BookingId,
    enterpriseId: EnterpriseId,
    at = this.world.cloud.now(),
  ): Promise<void> {
    const { date, key, start, serviceId } = partsOf(slotId)
    const of = { carrierId, date }
    const end = start + 15 * 60_000
    const seat = { ...timesOf({ start, end, clear: end }), bookingId, enterpriseId, at }
    const held = { key, lanes: [asId<LaneId>(serviceId)], ...seat }
    const known = await this.sheet(slotId)
    const sheet = known ?? { _id: sheetId(of), ...of, ...emptySheet, touchedAt: at }
    await remove(this.world, 'sheets', { _id: sheet._id })
    await put(this.world, 'sheets', {
      ...sheet,
      ...seated(sheet, held),
      touchedAt: Math.max(at, sheet.touchedAt),
    })
  }

  idOf = ({ personId }: Client, requestId: string, slotId: SlotId) => bookingId(personId, requestId, slotId)

  /** The journal entry that a request of this client would have. */
  journalOf({ personId }: Client, requestId: string): Promise<JournalEntry[]> {
    return stored(this.world, 'journal', { _id: `j_${hashId('journal', personId, 'booking.book', requestId)}` })
  }

  /**
   * What is true of every sheet whenever nothing is under way (B2): nothing is wrong with it, no session has more seats than there are, there
   * is a seat for every booking that stands and a booking for every seat.
   * @returns how many seats are taken
   */
  async expectSound(): Promise<number> {
    const sheets = await stored(this.world, 'sheets')
    const bookings = await stored(this.world, 'bookings')
    const booked = bookings.filter(hasSeat).map(({ _id, slotId }) => `${slotId} ${_id}`)
    for (const sheet of sheets) {
      assert.deepEqual(sheetFaults(sheet), [], sheet._id)
      for (const [key, taken] of Object.entries(sheet.counts))
        assert(taken <= Number(/^seats-(\d+)@/.exec(key)?.[1] ?? 50), `${key} has ${taken}`)
    }
    const seats = sheets.flatMap((sheet) =>
      sheet.held.map(({ key, bookingId }) => `${slotIdOf(sheet, key)} ${bookingId}`),
    )
    assert.deepEqual(seats.sort(), booked.sort())
    const known = new Map(bookings.map((booking) => [booking._id, booking]))
    for (const sheet of sheets)
      for (const seat of sheet.held)
        assert(isOwn(known.get(seat.bookingId)!, sheet, seat), `${seat.bookingId} is not its own`)
    return seats.length
  }
}

function partsOf(slotId: SlotId) {
  const { serviceId, date, time } = parseSlotId(slotId)!
  const start = beijingInstant(date, time)
  const end = start + 15 * 60_000
  const key = sessionKey({ serviceId, start, end, clear: end }, [asId(serviceId)])
  return { serviceId, date, key, start, capacity: Number(serviceId.split('-')[1]) }
}
