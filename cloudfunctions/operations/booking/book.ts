import { decideBook } from '@shared/booking/decide-book'
import { parseSlotId } from '@shared/booking/schedule'
import { asLine } from '../../frame/basis-line'
import { commit, journalId } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { offersInstead } from '../../modules/booking/offers'
import { partiesOf } from '../../modules/booking/parties'
import { projected } from '../../modules/booking/project'
import { viewById } from '../../modules/booking/view'
import { bookingId as bookingIdOf, bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { journal } from '../../store/journal'
import { releaseSeat, takeSeat } from '../../store/slots'

/**
 * Books a seat (B2). The seat in the slot's document is the booking: one conditional update takes it, and the loser has written
 * nothing. The booking document, the journal and what follows are projected from it in one transaction; if this call dies in
 * between, the same request finishes the work, and so does `jobs`.
 */
export const book = os.booking.book.handler(async ({ context, input, errors }) => {
  const { deps, caller } = context
  const { documents } = deps
  const { slotId, note } = input
  const personId = personOf(context)
  const enterprise = allowed(context, await enterprises.get(documents, input.enterpriseId), ({ _id }) => ({
    enterpriseId: _id,
  }))
  const parts = parseSlotId(slotId)
  const carrier = parts && (await carriers.get(documents, parts.carrierId))
  if (!carrier) throw refusal('NOT_FOUND')
  const bookingId = bookingIdOf(personId, input.requestId, slotId)
  if (!(await journal.get(documents, journalId(context, input)))) {
    const now = deps.now()
    const offers = async () => ({ data: { alternatives: await offersInstead(documents, carrier, slotId, now) } })
    const decided = decideBook({ carrier, slotId, ...partiesOf(caller, enterprise, carrier) }, now)
    if (!decided.accepted) {
      if (decided.code === 'SLOT_CLOSED') throw errors.SLOT_CLOSED(await offers())
      throw errors.SELF_SERVICE({ data: { basis: asLine(decided.basis) } })
    }
    const { serviceId, date, start, end, capacity } = decided.slot
    const empty = { _id: slotId, carrierId: carrier._id, serviceId, date, start, end, capacity }
    const outcome = await takeSeat(documents, empty, { bookingId, enterpriseId: enterprise._id, at: now })
    if (!outcome.took && outcome.why === 'full') throw errors.SLOT_FULL(await offers())
    if (!outcome.took) throw errors.ALREADY_BOOKED({ data: { bookingId: outcome.bookingId } })
  }
  try {
    await commit(context, input, bookingId, async (tx) => {
      const seat = await projected(tx, carrier, slotId, bookingId)
      const repaired = await bookings.get(tx, bookingId)
      await (repaired
        ? bookings.change(tx, bookingId, { personId, note })
        : bookings.create(tx, { ...seat, personId, note }))
      return { bookingId }
    })
  } catch (error) {
    // two different requests under one key at the same moment: the second must not keep its seat, unless it is the first one's
    const reused = (error as { code?: unknown }).code === 'REQUEST_ID_REUSED'
    const done = reused ? await journal.get(documents, journalId(context, input)) : null
    if (done && done.answer.bookingId !== bookingId) await releaseSeat(documents, slotId, bookingId, deps.now())
    throw error
  }
  const booking = await viewById(documents, bookingId, deps.now())
  // a duplicate still running while the booking was made and cancelled may have taken the seat again
  if (booking.state === 'cancelled') await releaseSeat(documents, slotId, bookingId, deps.now())
  return booking
})
