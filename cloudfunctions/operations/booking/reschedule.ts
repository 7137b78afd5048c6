import { ORPCError } from '@orpc/server'
import { decideReschedule } from '@shared/booking/decide-reschedule'
import { decideSeat } from '@shared/booking/decide-seat'
import { detailsUntil } from '@shared/booking/details'
import { freeUntilOf } from '@shared/booking/free-until'
import { isOver, movesOf } from '@shared/booking/own-seat'
import { findSlot, horizonOf, parseSlotId } from '@shared/booking/schedule'
import { instantOn, timesOf } from '@shared/booking/sheet'
import type { EnterpriseId, SlotId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { asLine } from '../../frame/basis-line'
import { answered, commit } from '../../frame/commit'
import { allowed, type Context, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { askedOf } from '../../modules/booking/asked'
import { daysNear, offersInstead } from '../../modules/booking/offers'
import { movePlaces } from '../../modules/booking/places'
import { moveReminder } from '../../modules/booking/reminder'
import { abandonSeat } from '../../modules/booking/seat'
import { stillOffering } from '../../modules/booking/still'
import { tellBooking } from '../../modules/booking/tell'
import { viewOf } from '../../modules/booking/view'
import { recognisedAmong } from '../../modules/enterprise/recognised'
import { leftOn } from '../../modules/lifecycle/left'
import { passSeatsOf } from '../../modules/waitlist/pass-seats'
import { type Booking, bookings } from '../../store/bookings'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { sheetId, sheets, sheetsOn, takeSeat } from '../../store/sheets'

/**
 * Gives a booking another time (B4): the new seat is taken first, as any seat is; one transaction then moves the booking, its places and its
 * reminders; then the old seat is given back. Dying in between leaves the booking where it is with one seat too many for a minute
 * (`repair-bookings`), never without one. The own old seat is still there while the new one is taken: a time that lies across it is had in
 * another lane, and is full where there is none, as the list of times says.
 */
export const reschedule = os.booking.reschedule.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { bookingId, slotId } = input
  const ofEnterprise = ({ enterpriseId }: { enterpriseId: EnterpriseId }) => ({ enterpriseId })
  const found = allowed(context, await bookings.get(documents, bookingId), ofEnterprise)
  const { enterpriseId, serviceId } = found
  const carrier = await carriers.get(documents, found.carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  if (await answered(context, input)) return finished(context, bookingId, carrier, slotId)
  const now = clock()
  const move = movesOf(found) + 1
  const mayMove = (booking: Booking, at: number) => {
    const decided = decideReschedule(booking, slotId, move, at)
    if (decided.accepted) return decided
    if (decided.code === 'WRONG_STATE') throw errors.WRONG_STATE({ data: decided.data })
    if (decided.code === 'ALREADY_BOOKED') throw errors.ALREADY_BOOKED({ data: { bookingId } })
    if (decided.code === 'TOO_LATE') throw errors.TOO_LATE()
    throw errors.LIMIT_REACHED({ data: { ...decided.data, basis: asLine(decided.basis) } })
  }
  mayMove(found, now)
  if (await leftOn(documents, carrier))
    throw errors.CARRIER_LEFT({ data: { basis: asLine(productRules.leftNotBooked) } })

  const parts = parseSlotId(slotId)
  const isOfService = parts?.carrierId === carrier._id && parts.serviceId === serviceId
  const slot = isOfService ? findSlot(carrier, slotId, now) : null
  const wantedId = isOfService ? slotId : found.slotId
  const days = daysNear(wantedId, now, horizonOf(carrier, serviceId))
  const look = () => sheetsOn(documents, carrier._id, days, { enterpriseId, from: slot ? timesOf(slot).from : '' })
  const recognised = (await recognisedAmong(documents, [enterpriseId])).has(enterpriseId)
  const taker = { bookingId, enterpriseId, recognised, move, at: now }
  let seen = await look()
  const of = { carrierId: carrier._id, date: slot?.date ?? found.date }
  // what an earlier move left at this time goes first, so that nobody else can take the new seat for it
  if (slot && seen.get(of.date)?.held.some((seat) => seat.bookingId === bookingId && isOver(found, of, seat))) {
    await passSeatsOf(documents, of, found, now)
    seen = await look()
  }
  const offers = (sheets = seen) => {
    const { alternatives, ...full } = offersInstead(carrier, wantedId, sheets, now, recognised)
    return { data: { alternatives: alternatives.filter((offer) => offer.slotId !== found.slotId), ...full } }
  }
  const seat = decideSeat(slot, seen.get(of.date), taker)
  if (!seat.accepted) {
    if (seat.code === 'ALREADY_BOOKED') throw errors.ALREADY_BOOKED({ data: seat.data })
    throw errors[seat.code](offers())
  }
  const outcome = await takeSeat(documents, carrier._id, seat.slot, taker, seen.get(of.date) ?? null)
  if (outcome.kind === 'full') throw errors.SLOT_FULL(offers(await sheetsOn(documents, carrier._id, days)))
  if (outcome.kind !== 'held') throw errors.ALREADY_BOOKED({ data: { bookingId: outcome.bookingId } })
  const { from } = timesOf(seat.slot)
  try {
    await commit(context, input, bookingId, async (tx, at) => {
      const booking = allowed(context, await bookings.get(tx, bookingId), ofEnterprise)
      const { lateCancel } = mayMove(booking, at)
      const held = (await sheets.get(tx, sheetId(of)))?.held
      const own = held?.find((each) => each.bookingId === bookingId && each.from === from && each.move === move)
      // it was another's to give back, and was given back: who asks again takes one
      if (!own) throw refusal('BUSY')
      const { slotId: before, start, moves = [] } = booking
      const next = {
        slotId: seat.slot.id,
        date: of.date,
        start: instantOn(of.date, own.from),
        end: instantOn(of.date, own.to),
        provisional: seat.slot.provisional,
      }
      const current = await stillOffering(tx, carrier._id, { ...seat.slot, end: next.end }, now)
      if (!current) throw errors.SLOT_CLOSED(offers())
      const service = current.services.find(({ id }) => id === serviceId)
      const moved = {
        ...next,
        // a yes was to the time that it had
        ...askedOf(service, at, booking),
        ...(await moveReminder(tx, booking, next.start, at)),
        moves: [...moves, { from: before, start, at, by: 'enterprise' as const }],
        movedAt: at,
        freeUntil: freeUntilOf(service, next.start),
        // where it is held online belongs to the time that it had
        meetingUrl: null,
        detailsUntil: detailsUntil({ ...booking, meetingUrl: null }, next.end),
        ...(lateCancel && { lateCancel }),
        // it has done what the station may have asked for
        offered: null,
        // that it was booked they hear by hearing that it was moved
        untold: false,
      }
      await bookings.change(tx, bookingId, moved)
      await movePlaces(tx, booking, moved.end)
      await tellBooking(tx, { ...booking, ...moved }, carrier, 'moved', at, personOf(context))
      return { bookingId }
    })
  } catch (error) {
    // refused after all: the new seat goes back; what nobody knows the end of is for who asks again, and for `jobs`
    if (error instanceof ORPCError && error.code !== 'BUSY')
      await abandonSeat(documents, of, { bookingId, enterpriseId, from, move }, clock())
    throw error
  }
  return finished(context, bookingId, carrier, slotId)
})

/** Gives back what it had before, and what a late double took again of a time that it has left since. */
async function finished({ deps }: Context, bookingId: Booking['_id'], carrier: CarrierDoc, slotId: SlotId) {
  const { documents, now: clock } = deps
  const booking = await bookings.get(documents, bookingId)
  if (!booking) throw refusal('NOT_FOUND')
  const left = [slotId, ...(booking.moves ?? []).map(({ from }) => from)]
  const dates = new Set(left.flatMap((id) => parseSlotId(id)?.date ?? []))
  for (const date of dates) await passSeatsOf(documents, { carrierId: carrier._id, date }, booking, clock())
  return viewOf(booking, carrier, clock())
}
