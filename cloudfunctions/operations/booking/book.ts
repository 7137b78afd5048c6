import { findSlot, parseSlotId } from '@shared/booking/schedule'
import { commit, journalId } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { offersInstead } from '../../modules/booking/free-slots'
import { projected } from '../../modules/booking/project'
import { selfServiceBasis, servesItself } from '../../modules/booking/self-service'
import { viewById } from '../../modules/booking/view'
import { bookingId, bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { journal } from '../../store/journal'
import { releaseSeat, takeSeat } from '../../store/slots'

/**
 * Books a seat (B2). The seat in the slot's document is the booking: one conditional update takes it, and a loser has written
 * nothing. The booking document, the journal and what follows are projected from it in one transaction; if this call dies in
 * between, the same request finishes the work, and so does `jobs`.
 */
export const book = os.booking.book.handler(async ({ context, input, errors }) => {
  const { deps } = context
  const { documents } = deps
  const person = personOf(context)
  const enterprise = allowed(context, await enterprises.get(documents, input.enterprise), ({ _id }) => ({
    enterprise: _id,
  }))
  const carrier = await carriers.get(documents, parseSlotId(input.slot)?.carrierId ?? '')
  if (!carrier) throw refusal('NOT_FOUND')
  const id = bookingId(person, input.requestId, input.slot)
  const known = await journal.get(documents, journalId(context, input))
  if (!known) {
    const now = deps.now()
    if (servesItself(context.caller, enterprise, carrier))
      throw errors.SELF_SERVICE({ data: { basis: selfServiceBasis } })
    const slot = findSlot(carrier, input.slot, now)
    if (!slot)
      throw errors.SLOT_CLOSED({ data: { alternatives: await offersInstead(documents, carrier, input.slot, now) } })
    const parts = parseSlotId(slot.id)!
    const seat = { booking: id, enterprise: enterprise._id, at: now }
    const { start, end, capacity } = slot
    const empty = {
      _id: slot.id,
      carrier: carrier._id,
      service: parts.serviceId,
      date: parts.date,
      start,
      end,
      capacity,
    }
    const outcome = await takeSeat(documents, empty, seat)
    if (!outcome.took && outcome.why === 'full') {
      throw errors.SLOT_FULL({ data: { alternatives: await offersInstead(documents, carrier, slot.id, now) } })
    }
    if (!outcome.took) throw errors.ALREADY_BOOKED({ data: { booking: outcome.booking } })
  }
  try {
    await commit(context, input, id, async (tx) => {
      const seat = await projected(tx, carrier, input.slot, id)
      const repaired = await bookings.get(tx, id)
      const booking = { ...seat, person, note: input.note }
      await (repaired ? bookings.change(tx, id, { person, note: input.note }) : bookings.create(tx, booking))
      return { booking: id }
    })
  } catch (error) {
    const done = isReused(error) ? await journal.get(documents, journalId(context, input)) : null
    if (done && done.answer.booking !== id) await releaseSeat(documents, input.slot, id, deps.now())
    throw error
  }
  const booking = await viewById(documents, id, deps.now())
  // a double that was under way while the booking was made and cancelled has taken the seat anew
  if (booking.state === 'cancelled') await releaseSeat(documents, booking.slot, id, deps.now())
  return booking
})

/** Two different requests under one key at the same moment: the second must not keep its seat, unless it is the first one's. */
const isReused = (error: unknown) => (error as { code?: unknown }).code === 'REQUEST_ID_REUSED'
