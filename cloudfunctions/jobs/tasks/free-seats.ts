import { decideRelease } from '@shared/booking/decide-miss'
import { CHECKS_IN_DAYS, comesToStation, GRACE_MS } from '@shared/booking/no-show'
import type { CarrierId } from '@shared/ids'
import { missIn } from '../../modules/desk/no-show'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { after, type Place, placeOf } from '../../store/order'
import type { Task } from './task'

const batch = 50
const day = 86_400_000
const byStart = { key: 'start', direction: 'asc' } as const
const byGrace = { key: 'graceUntil', direction: 'asc' } as const

/** How far it has come among those whose time ran out, and among those for whom somebody waited longer. */
interface State {
  start: Place | null
  grace: Place | null
}

/**
 * A seat that nobody came to is free a quarter of an hour after the start (B5): of a service to which people come, at a station that checks
 * in who arrives. It says nothing about the enterprise; that is for a person of the desk. What lies more than a day back stays as it is.
 */
export const freeSeats: Task<State> = {
  name: 'free-seats',
  restMs: 30_000,
  start: { start: null, grace: null },
  async run({ documents, now }, state) {
    const { gt, lte } = documents.command
    const since = gt(now() - day)
    const started = { start: since.and(lte(now() - GRACE_MS)) }
    const due = await after<Booking>(documents, bookings.name, started, byStart, state.start, batch)
    const graceUntil = since.and(lte(now()))
    const waited = await after<Booking>(documents, bookings.name, { graceUntil }, byGrace, state.grace, batch)
    const stations = new Map<CarrierId, CarrierDoc | null>()
    let done = 0
    for (const booking of [...due, ...waited]) {
      if (!decideRelease(booking, now()).accepted) continue
      const { carrierId, serviceId } = booking
      if (!stations.has(carrierId)) stations.set(carrierId, await checkingIn(documents, carrierId, now()))
      const carrier = stations.get(carrierId)
      const modes = carrier?.services.find(({ id }) => id === serviceId)?.modes
      if (carrier && modes && comesToStation(booking.mode, modes) && (await free(documents, booking, carrier, now())))
        done++
    }
    const [lastDue, lastWaited] = [due.at(-1), waited.at(-1)]
    return {
      state: {
        start: lastDue ? placeOf(lastDue, byStart) : state.start,
        grace: lastWaited ? placeOf(lastWaited, byGrace) : state.grace,
      },
      done,
      more: due.length === batch || waited.length === batch,
    }
  },
}

/** The station, if it checks in who arrives; null: nobody's absence shows there. */
async function checkingIn(documents: Documents, carrierId: CarrierId, now: number): Promise<CarrierDoc | null> {
  const checkedInAt = documents.command.gt(now - CHECKS_IN_DAYS * day)
  const order = { key: 'checkedInAt', direction: 'asc' } as const
  const arrived = await bookings.first(documents, { carrierId, checkedInAt }, order)
  return arrived && carriers.get(documents, carrierId)
}

/** Looked at again in the transaction: somebody may be checking in at this moment. */
const free = (documents: Documents, { _id }: Booking, carrier: CarrierDoc, now: number): Promise<boolean> =>
  documents.transaction(async (tx) => {
    const booking = await bookings.get(tx, _id)
    const decided = booking && decideRelease(booking, now)
    if (!decided?.accepted) return false
    await missIn(tx, booking!, carrier, { missedAt: decided.missedAt, byId: null }, now)
    return true
  })
