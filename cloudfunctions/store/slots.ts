import type { Documents } from '../platform/documents'
import { collection } from './collection'

/** A seat holds no personal data: the booking's id and the enterprise's, which is an organisation. */
export interface Seat {
  booking: string
  enterprise: string
  at: number
}

/** A slot exists once somebody has booked it; until then the carrier's hours say what it would be (ADR 0005). */
export interface SlotDoc {
  _id: string
  carrier: string
  service: string
  date: string
  start: number
  end: number
  capacity: number
  free: number
  seats: Seat[]
  touchedAt: number
}
export const slots = collection<SlotDoc>('slots')

/** The slots of some carriers on some days that have no seat left. */
export async function fullSlots(
  documents: Documents,
  carriers: readonly string[],
  [first, ...rest]: readonly string[],
): Promise<Set<string>> {
  const full = new Set<string>()
  if (first === undefined || carriers.length === 0) return full
  const { gt, gte, lte } = documents.command
  const date = gte(first).and(lte(rest.at(-1) ?? first))
  for (let cursor = ''; ; ) {
    const where = { free: 0, carrier: documents.command.in([...carriers]), date, _id: gt(cursor) }
    const page = await slots.find(documents, where, { order: [['_id', 'asc']], limit: 1000, fields: ['_id'] })
    for (const { _id } of page) full.add(_id)
    if (page.length < 1000) return full
    cursor = page.at(-1)!._id
  }
}

export type SeatOutcome =
  | { took: true }
  | { took: false; why: 'full' }
  | { took: false; why: 'same-enterprise'; booking: string }

/**
 * Takes a seat with one conditional update (B2). Invariant: `free = capacity − seats.length ≥ 0`, at most one seat per
 * booking and per enterprise. A loser changes nothing; asking again with the same booking id answers `took` again.
 */
export async function takeSeat(
  documents: Documents,
  empty: Omit<SlotDoc, 'seats' | 'free' | 'touchedAt'>,
  seat: Seat,
): Promise<SeatOutcome> {
  const { gt, neq, inc, push } = documents.command
  for (;;) {
    const taken = await slots.updateWhere(
      documents,
      { _id: empty._id, free: gt(0), 'seats.enterprise': neq(seat.enterprise) },
      { free: inc(-1), seats: push([seat]), touchedAt: seat.at },
    )
    if (taken === 1) return { took: true }
    const slot = await slots.get(documents, empty._id)
    if (!slot) {
      await slots.add(documents, { ...empty, free: empty.capacity, seats: [], touchedAt: seat.at })
      continue
    }
    if (slot.seats.some((held) => held.booking === seat.booking)) return { took: true }
    const own = slot.seats.find((held) => held.enterprise === seat.enterprise)
    if (own) return { took: false, why: 'same-enterprise', booking: own.booking }
    if (slot.free <= 0) return { took: false, why: 'full' }
  }
}

/** Gives the seat back; once, however often it is asked. */
export async function releaseSeat(documents: Documents, slot: string, booking: string, now: number): Promise<void> {
  const { inc, pull } = documents.command
  await slots.updateWhere(
    documents,
    { _id: slot, 'seats.booking': booking },
    { free: inc(1), seats: pull({ booking }), touchedAt: now },
  )
}
