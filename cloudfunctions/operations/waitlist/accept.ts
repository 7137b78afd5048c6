import { decideBook } from '@shared/booking/decide-book'
import { decideAccept } from '@shared/booking/decide-offer'
import { detailsUntil } from '@shared/booking/details'
import { horizonOf } from '@shared/booking/schedule'
import { instantOn, seatOf } from '@shared/booking/sheet'
import { isRecognised } from '@shared/enterprise/grade'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { limitedBy } from '../../modules/absence/absences'
import { enterprisesIn, membershipsOf } from '../../modules/access/ties'
import { keepAnswers } from '../../modules/booking/keep-answers'
import { daysNear, offersInstead } from '../../modules/booking/offers'
import { partiesOf } from '../../modules/booking/parties'
import { bookedService, takePlaces } from '../../modules/booking/places'
import { bookingOf } from '../../modules/booking/project'
import { decideSaid } from '../../modules/booking/said'
import { stillOffering } from '../../modules/booking/still'
import { viewById } from '../../modules/booking/view'
import { leftOn } from '../../modules/lifecycle/left'
import { advance } from '../../modules/waitlist/advance'
import { ownWait } from '../../modules/waitlist/own'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { sheets, sheetsOn } from '../../store/sheets'

/**
 * The seat is on the sheet already and stays as it is: one transaction makes the booking of it. Whoever lets the offer lapse at this moment writes
 * the same wait, so one of the two happens. Kept for an enterprise, it is booked by one who may book for it.
 */
export const accept = os.waitlist.accept.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const personId = personOf(context)
  const { carrierId, enterpriseId, serviceId, offer } = await ownWait(context, input.waitId)
  const [carrier, enterprise, memberships, limited] = await Promise.all([
    carriers.get(documents, carrierId),
    enterprises.get(documents, enterpriseId),
    membershipsOf(documents, personId),
    limitedBy(documents, enterpriseId, clock()),
  ])
  if (!carrier || !enterprise) throw refusal('NOT_FOUND')
  const days = offer ? daysNear(offer.slotId, clock(), horizonOf(carrier, serviceId)) : []
  const near = await sheetsOn(documents, carrierId, days)
  const left = (await leftOn(documents, carrier)) !== null
  const { bookingId } = await commit(context, input, input.waitId, async (tx, now) => {
    const wait = await ownWait(context, input.waitId, tx)
    const decided = decideAccept(wait, now)
    const sheet = await sheets.get(tx, wait.sheetId)
    const seat = sheet && decided.accepted && seatOf(sheet, decided.offer.bookingId)
    if (!decided.accepted || !seat)
      throw errors.WAIT_OVER({ data: decided.accepted ? { state: 'lapsed' } : decided.data })
    const { slotId } = decided.offer
    const current = await stillOffering(tx, carrierId, { id: slotId, end: instantOn(wait.date, seat.to) }, now)
    if (!current)
      throw errors.SLOT_CLOSED({
        data: offersInstead(carrier, slotId, near, now, isRecognised(enterprise)),
      })
    const owner = (await enterprises.get(tx, enterpriseId)) ?? enterprise
    const may = decideBook({ left, ...partiesOf(personId, memberships, owner, carrier, now) })
    if (!may.accepted) throw errors[may.code]({ data: { basis: asLine(may.basis) } })
    const said = decideSaid(current, serviceId, input, errors)
    const made = bookingOf(sheet, seat, current)
    const booking = { ...made, personId, bookedAt: now, ...said, detailsUntil: detailsUntil(said, made.end) }
    const booker = {
      enterprise: owner,
      personId,
      enterpriseIds: enterprisesIn(memberships),
      service: bookedService(carrier, wait.serviceId),
      limited,
    }
    await takePlaces(tx, booker, booking._id, booking.end, now, errors)
    await bookings.create(tx, booking)
    await keepAnswers(tx, enterpriseId, input, said.intake)
    await advance(tx, wait, { state: decided.state })
    return { bookingId: booking._id }
  })
  return viewById(documents, bookingId, clock())
})
