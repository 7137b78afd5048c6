import type { LocalDate } from '@shared/calendar/local-date'
import type { BookingId, CarrierId, EnterpriseId, ServiceId, SlotId } from '@shared/ids'
import type { Documents } from '../platform/documents'
import { collection } from './collection'

/** A seat holds no personal data: the booking's id and the enterprise's, which is an organisation. */
export interface Seat {
  bookingId: BookingId
  enterpriseId: EnterpriseId
  at: number
}

/** A slot exists once somebody has booked it; until then the carrier's hours say what it would be (ADR 0005). */
export interface SlotDoc {
  _id: SlotId
  carrierId: CarrierId
  serviceId: ServiceId
  date: LocalDate
  start: number
  end: number
  capacity: number
  seatsLeft: number
  seats: Seat[]
  /** the latest change of its seats: `jobs` looks again at what changed since it last looked */
  touchedAt: number
}
export const slots = collection<SlotDoc>('slots')

/** The slots of some carriers on some days that have no seat left. */
export async function fullSlots(
  documents: Documents,
  carrierIds: readonly CarrierId[],
  [first, ...rest]: readonly LocalDate[],
): Promise<Set<SlotId>> {
  const full = new Set<SlotId>()
  if (first === undefined) return full
  const { gte, lte } = documents.command
  const date = gte(first).and(lte(rest.at(-1) ?? first))
  for (const carrierId of carrierIds) {
    const taken = slots.each(documents, { seatsLeft: 0, carrierId, date }, { key: 'date', direction: 'asc' }, [])
    for await (const { _id } of taken) full.add(_id)
  }
  return full
}

export type SeatOutcome =
  | { took: true }
  | { took: false; why: 'full' }
  | { took: false; why: 'same-enterprise'; bookingId: BookingId }

/**
 * Takes a seat with one conditional update (B2). Invariant: `seatsLeft = capacity − seats.length ≥ 0`, at most one seat per
 * booking and per enterprise. Whoever loses changes nothing; asking again with the same booking id answers `took` again.
 */
export async function takeSeat(
  documents: Documents,
  empty: Omit<SlotDoc, 'seats' | 'seatsLeft' | 'touchedAt'>,
  seat: Seat,
): Promise<SeatOutcome> {
  const { gt, neq, inc, push } = documents.command
  for (;;) {
    const taken = await slots.updateWhere(
      documents,
      { _id: empty._id, seatsLeft: gt(0), 'seats.enterpriseId': neq(seat.enterpriseId) },
      { seatsLeft: inc(-1), seats: push([seat]), touchedAt: seat.at },
    )
    if (taken === 1) return { took: true }
    const slot = await slots.get(documents, empty._id)
    if (!slot) {
      await slots.add(documents, { ...empty, seatsLeft: empty.capacity, seats: [], touchedAt: seat.at })
      continue
    }
    if (slot.seats.some((held) => held.bookingId === seat.bookingId)) return { took: true }
    const own = slot.seats.find((held) => held.enterpriseId === seat.enterpriseId)
    if (own) return { took: false, why: 'same-enterprise', bookingId: own.bookingId }
    if (slot.seatsLeft <= 0) return { took: false, why: 'full' }
  }
}

/** Gives the seat back; once, however often it is asked. */
export async function releaseSeat(
  documents: Documents,
  slotId: SlotId,
  bookingId: BookingId,
  now: number,
): Promise<void> {
  const { inc, pull } = documents.command
  await slots.updateWhere(
    documents,
    { _id: slotId, 'seats.bookingId': bookingId },
    { seatsLeft: inc(1), seats: pull({ bookingId }), touchedAt: now },
  )
}
