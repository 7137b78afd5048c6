import { decideBook } from '@shared/booking/decide-book'
import { decideSeat } from '@shared/booking/decide-seat'
import { detailsUntil } from '@shared/booking/details'
import { movesOf } from '@shared/booking/own-seat'
import { findSlot, horizonOf, parseSlotId } from '@shared/booking/schedule'
import { doubleOf } from '@shared/booking/session'
import type { SheetOf } from '@shared/booking/sheet'
import { isLive } from '@shared/booking/state'
import { isRecognised } from '@shared/enterprise/grade'
import type { BookingId } from '@shared/ids'
import { asLine } from '../../frame/basis-line'
import { answered, commit } from '../../frame/commit'
import { allowed, type Context, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { limitedBy } from '../../modules/absence/absences'
import { enterprisesIn, membershipsOf } from '../../modules/access/ties'
import { keepAnswers } from '../../modules/booking/keep-answers'
import { daysNear, offersInstead } from '../../modules/booking/offers'
import { partiesOf } from '../../modules/booking/parties'
import { bookedService, mayTakePlaces, takePlaces } from '../../modules/booking/places'
import { projected } from '../../modules/booking/project'
import { decideSaid } from '../../modules/booking/said'
import { abandonSeat } from '../../modules/booking/seat'
import { stillOffering } from '../../modules/booking/still'
import { viewOf } from '../../modules/booking/view'
import { leftOn } from '../../modules/lifecycle/left'
import { passSeatsOf } from '../../modules/waitlist/pass-seats'
import { bookingId as bookingIdOf, bookings } from '../../store/bookings'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { sheetsOn, takeSeat } from '../../store/sheets'

/**
 * Books a seat (B2). The seat on the sheet of the day is the booking: one conditional update takes it, and the loser, who learns it from
 * the sheet before anything else is read, has written nothing. One transaction makes of it the booking, its journal entry and its places
 * among the open bookings. If this call dies in between, the same request finishes the work, and so does `jobs`, which tells the enterprise.
 */
export const book = os.booking.book.handler(async ({ context, input, errors }) => {
  const { deps } = context
  const { documents } = deps
  const { slotId } = input
  const personId = personOf(context)
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const parts = parseSlotId(slotId)
  const carrier = parts && (await carriers.get(documents, parts.carrierId))
  if (!carrier) throw refusal('NOT_FOUND')
  const of = { carrierId: carrier._id, date: parts.date }
  const bookingId = bookingIdOf(personId, input.requestId, slotId)
  const now = deps.now()
  const days = daysNear(slotId, now, horizonOf(carrier, parts.serviceId))
  const slot = findSlot(carrier, slotId, now)
  const from = parts.time.replace(':', '')
  const seen = await sheetsOn(documents, carrier._id, days, { enterpriseId, from })
  const offered = carrier.services.find(({ id }) => id === parts.serviceId)
  // who may have a seat that is kept is asked only where some are
  const early = offered?.reserved ? await enterprises.get(documents, enterpriseId) : null
  const recognised = early !== null && isRecognised(early)
  const offers = (sheets = seen) => ({
    data: offersInstead(carrier, slotId, sheets, now, recognised),
  })
  const seat = decideSeat(slot, seen.get(of.date), { bookingId, enterpriseId, recognised })
  if (!seat.accepted) {
    // what has been done is answered as it was; a double that finds its slot full is too late to have made a booking that stands
    if (seat.code !== 'SLOT_FULL' && (await answered(context, input))) return finished(context, bookingId, carrier, of)
    if (seat.code === 'ALREADY_BOOKED') throw errors.ALREADY_BOOKED({ data: seat.data })
    throw errors[seat.code](offers())
  }
  const [done, enterprise, memberships, left, limited] = await Promise.all([
    answered(context, input),
    enterprises.get(documents, enterpriseId),
    membershipsOf(documents, personId),
    leftOn(documents, carrier),
    limitedBy(documents, enterpriseId, now),
  ])
  if (done) return finished(context, bookingId, carrier, of)
  if (!enterprise) throw refusal('NOT_FOUND')
  const decided = decideBook({ left: left !== null, ...partiesOf(personId, memberships, enterprise, carrier, now) })
  if (!decided.accepted) throw errors[decided.code]({ data: { basis: asLine(decided.basis) } })
  const service = bookedService(carrier, parts.serviceId)
  const said = decideSaid(carrier, parts.serviceId, input, errors)
  const booker = { enterprise, personId, enterpriseIds: enterprisesIn(memberships), service, limited }
  await mayTakePlaces(documents, booker, bookingId, seat.slot.end, now, errors)

  const taker = { bookingId, enterpriseId, recognised: isRecognised(enterprise), at: now }
  const outcome = await takeSeat(documents, carrier._id, seat.slot, taker, seen.get(of.date) ?? null)
  if (outcome.kind === 'full') throw errors.SLOT_FULL(offers(await sheetsOn(documents, carrier._id, days)))
  if (outcome.kind !== 'held') throw errors.ALREADY_BOOKED({ data: doubleOf(outcome) })
  try {
    await commit(context, input, bookingId, async (tx, at) => {
      const booking = await projected(tx, carrier, of, bookingId)
      const words = { personId, ...said, detailsUntil: detailsUntil(said, booking.end) }
      // what `jobs` has made of the seat meanwhile is counted already
      if (await bookings.get(tx, bookingId)) await bookings.change(tx, bookingId, words)
      else {
        const current = await stillOffering(tx, carrier._id, { ...seat.slot, end: booking.end }, now)
        if (!current) throw errors.SLOT_CLOSED(offers())
        // nor is anything booked that is asked for in another way by now
        decideSaid(current, parts.serviceId, input, errors)
        await takePlaces(tx, booker, bookingId, booking.end, at, errors)
        await bookings.create(tx, { ...booking, ...words })
      }
      await keepAnswers(tx, enterpriseId, input, said.intake)
      return { bookingId }
    })
  } catch (error) {
    // no place or no such time was left after all, or the key came with two requests at the same moment: the seat goes back
    if (goesBack.has(String((error as { code?: unknown }).code)))
      await abandonSeat(documents, of, { bookingId, enterpriseId, from }, deps.now())
    throw error
  }
  return finished(context, bookingId, carrier, of)
})

/** What is refused only after the seat was taken. */
const goesBack = new Set([
  'LIMIT_REACHED',
  'SERVICE_LIMIT',
  'ABSENCE_LIMIT',
  'SLOT_CLOSED',
  'MODE_REFUSED',
  'INTAKE_REFUSED',
  'REQUEST_ID_REUSED',
])

async function finished({ deps }: Context, bookingId: BookingId, carrier: CarrierDoc, of: SheetOf) {
  const booking = await bookings.get(deps.documents, bookingId)
  if (!booking) throw refusal('NOT_FOUND')
  // a duplicate still running while the booking was made and cancelled, or moved, may have taken the seat again
  const isElsewhere = !isLive(booking) || movesOf(booking) > 0
  if (isElsewhere) await passSeatsOf(deps.documents, of, booking, deps.now())
  return viewOf(booking, carrier, deps.now())
}
