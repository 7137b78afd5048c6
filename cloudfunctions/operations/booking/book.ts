import { decideBook } from '@shared/booking/decide-book'
import { parseSlotId } from '@shared/booking/schedule'
import { asLine } from '../../frame/basis-line'
import { commit, journalId } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { offersInstead } from '../../modules/booking/offers'
import { partiesOf } from '../../modules/booking/parties'
import { placeOfEnterprise, placeOfPerson } from '../../modules/booking/places'
import { projected } from '../../modules/booking/project'
import { abandonSeat } from '../../modules/booking/seat'
import { tellBooking } from '../../modules/booking/tell'
import { viewById } from '../../modules/booking/view'
import { leftOn } from '../../modules/lifecycle/left'
import { mayUse, spend } from '../../modules/quota/spend'
import { bookingId as bookingIdOf, bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { journal } from '../../store/journal'
import { releaseSeat, takeSeat } from '../../store/slots'

/**
 * Books a seat (B2). The seat in the slot's document is the booking: one conditional update takes it, and the loser has written
 * nothing. One transaction makes of it the booking, its journal entry, its places among the open bookings of the enterprise and the
 * person, and the message to the enterprise. If this call dies in between, the same request finishes the work, and so does `jobs`.
 */
export const book = os.booking.book.handler(async ({ context, input, errors }) => {
  const { deps } = context
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
  const placesOf = (end: number) => [
    placeOfEnterprise(enterprise, bookingId, end),
    placeOfPerson(personId, bookingId, end),
  ]
  if (!(await journal.get(documents, journalId(context, input)))) {
    const now = deps.now()
    const offers = async () => ({ data: { alternatives: await offersInstead(documents, carrier, slotId, now) } })
    const parties = await partiesOf(documents, personId, enterprise, carrier, now)
    const left = (await leftOn(documents, carrier)) !== null
    const decided = decideBook({ carrier, left, slotId, ...parties }, now)
    if (!decided.accepted) {
      if (decided.code === 'SLOT_CLOSED') throw errors.SLOT_CLOSED(await offers())
      throw errors[decided.code]({ data: { basis: asLine(decided.basis) } })
    }
    const { serviceId, date, start, end, capacity } = decided.slot
    for (const place of placesOf(end)) await mayUse(documents, place, now, errors)
    const empty = { _id: slotId, carrierId: carrier._id, serviceId, date, start, end, capacity }
    const outcome = await takeSeat(documents, empty, { bookingId, enterpriseId: enterprise._id, at: now })
    if (!outcome.took && outcome.why === 'full') throw errors.SLOT_FULL(await offers())
    if (!outcome.took) throw errors.ALREADY_BOOKED({ data: { bookingId: outcome.bookingId } })
  }
  try {
    await commit(context, input, bookingId, async (tx, now) => {
      const seat = await projected(tx, carrier, slotId, bookingId)
      // what `jobs` has made of the seat meanwhile is counted already
      if (await bookings.get(tx, bookingId)) await bookings.change(tx, bookingId, { personId, note })
      else {
        for (const place of placesOf(seat.end)) await spend(tx, place, now, errors)
        await bookings.create(tx, { ...seat, personId, note })
      }
      await tellBooking(tx, seat, carrier, 'booked', now, personId)
      return { bookingId }
    })
  } catch (error) {
    // no place was left after all, or the key came with two requests at the same moment: the seat goes back
    const { code } = error as { code?: unknown }
    if (code === 'LIMIT_REACHED' || code === 'REQUEST_ID_REUSED')
      await abandonSeat(documents, { slotId, bookingId, enterpriseId: enterprise._id }, deps.now())
    throw error
  }
  const booking = await viewById(documents, bookingId, deps.now())
  // a duplicate still running while the booking was made and cancelled may have taken the seat again
  if (booking.state === 'cancelled') await releaseSeat(documents, slotId, bookingId, deps.now())
  return booking
})
