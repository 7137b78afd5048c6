import { localDate } from '@shared/calendar/local-date'
import { expect } from 'vitest'
import { hashId } from '../../../cloudfunctions/platform/secrets'
import type { Booking } from '../../../cloudfunctions/store/bookings'
import { bookingId } from '../../../cloudfunctions/store/bookings'
import type { CarrierDoc } from '../../../cloudfunctions/store/carriers'
import type { JournalEntry } from '../../../cloudfunctions/store/journal'
import type { SlotDoc } from '../../../cloudfunctions/store/slots'
import { type Answer, key, type World } from '../../world'
import { sessionFor } from '../people'
import { Scene } from '../scene'
import { put, stored } from '../stored'

/** An enterprise that books, with the session of its manager. */
export interface Client {
  token: string
  person: string
  enterprise: string
}
export interface Offer {
  slot: string
  free: number
}
export interface Booked {
  id: string
  slot: string
  enterprise: string
  state: string
}

/** A carrier that is open day and night and has a service of each capacity, so that there are slots enough for every race. */
export class Hall {
  readonly scene: Scene
  #slots = new Map<number, string[]>()
  constructor(readonly world: World) {
    this.scene = new Scene(world)
  }

  static async open(world: World, capacities: number[]): Promise<Hall> {
    const hall: CarrierDoc = {
      _id: 'hall',
      id: 'hall',
      kind: 'station',
      name: '比赛大厅（示例）',
      formerNames: [],
      district: 'haidian',
      address: '海淀区示例路 1 号',
      location: { lng: 116.3, lat: 39.96, datum: 'gcj02' },
      phone: '010-0000-9999',
      specialities: [],
      services: capacities.map((capacity) => ({
        id: `seats-${capacity}`,
        name: `${capacity} 个座位`,
        category: 'advice',
        modes: ['onsite'],
        minutes: 15,
        fee: { kind: 'free', text: '免费' },
        bring: [],
        capacity,
      })),
      promises: [],
      team: [],
      titles: [],
      cultivation: null,
      checkedOn: localDate('2026-09-01'),
      hours: Array.from({ length: 7 }, () => [{ from: '00:00', to: '23:45' }]),
      holidays: 'open',
      closures: [],
      operatorCode: '',
      ratings: { count: 0, stars: 0 },
    }
    await put(world, 'carriers', hall)
    return new Hall(world)
  }

  /** A free slot with so many seats that nobody was given before. */
  async slot(capacity: number): Promise<string> {
    if (!this.#slots.has(capacity)) {
      const wanted = { carrier: 'hall', service: `seats-${capacity}`, days: 14 }
      const { days } = await this.world.must<{ days: { slots: Offer[] }[] }>(null, 'booking/slots', wanted)
      // the earliest hours are left to the clock of the test, which runs on
      this.#slots.set(
        capacity,
        days.slice(1).flatMap(({ slots }) => slots.map(({ slot }) => slot)),
      )
    }
    return this.#slots.get(capacity)!.shift()!
  }

  /** This slot is taken by a way of its own. */
  spend(slot: string) {
    for (const [capacity, slots] of this.#slots)
      this.#slots.set(
        capacity,
        slots.filter((each) => each !== slot),
      )
  }

  async client(): Promise<Client> {
    const [person, enterprise] = [this.scene.stranger(), await this.scene.unusualEnterprise({ codeUnusual: false })]
    await this.scene.grant('enterprise-manager', enterprise, { person })
    return { person, enterprise, token: await sessionFor(this.world, person) }
  }

  /** Somebody else of the same enterprise. */
  async colleague({ enterprise }: Client): Promise<Client> {
    const person = this.scene.stranger()
    await this.scene.grant('enterprise-member', enterprise, { person })
    return { person, enterprise, token: await sessionFor(this.world, person) }
  }

  clients = (count: number) => Promise.all(Array.from({ length: count }, () => this.client()))

  book(client: Client, slot: string, requestId = key(), note = ''): Promise<Answer<Booked>> {
    return this.world.call(client.token, 'booking/book', { slot, enterprise: client.enterprise, note, requestId })
  }

  async booked(client: Client, slot: string, requestId = key()): Promise<Booked> {
    const answer = await this.book(client, slot, requestId)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.value
  }

  cancel(client: Client, booking: string, requestId = key()): Promise<Answer<Booked>> {
    return this.world.call(client.token, 'booking/cancel', { booking, requestId })
  }

  async slotDoc(_id: string): Promise<SlotDoc | undefined> {
    return (await stored<SlotDoc>(this.world, 'slots', { _id }))[0]
  }

  idOf = ({ person }: Client, requestId: string, slot: string) => bookingId(person, requestId, slot)

  /** The journal entry that a request of this client would have. */
  journalOf({ person }: Client, requestId: string): Promise<JournalEntry[]> {
    return stored(this.world, 'journal', { _id: `j_${hashId('journal', person, 'booking.book', requestId)}` })
  }

  /**
   * What is true of every slot whenever nothing is under way (B2): `free = capacity − seats ≥ 0`, one seat per booking and per
   * enterprise, a seat for every booking that stands and a booking for every seat.
   * @returns how many seats are taken
   */
  async expectSound(): Promise<number> {
    const slots = await stored<SlotDoc>(this.world, 'slots')
    const bookings = await stored<Booking>(this.world, 'bookings')
    const standing = bookings.filter(({ cancelledAt }) => cancelledAt === null).map(({ _id, slot }) => `${slot} ${_id}`)
    for (const { _id, capacity, free, seats } of slots) {
      expect(free, _id).toBe(capacity - seats.length)
      expect(free, _id).toBeGreaterThanOrEqual(0)
      expect(new Set(seats.map(({ enterprise }) => enterprise)).size, _id).toBe(seats.length)
    }
    const seats = slots.flatMap((slot) => slot.seats.map(({ booking }) => `${slot._id} ${booking}`))
    expect(seats.sort()).toEqual(standing.sort())
    return seats.length
  }
}
