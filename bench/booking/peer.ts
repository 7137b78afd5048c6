import { alternatives } from '@shared/booking/alternatives'
import { decideBook } from '@shared/booking/decide-book'
import { findSlot, parseSlotId, type Slot, slotsOn } from '@shared/booking/schedule'
import type { EnterpriseId, SlotId } from '@shared/ids'
import { bearer, type HttpEvent, httpBody, httpReply, operationPath } from '../../cloudfunctions/api/http'
import { answer } from '../../cloudfunctions/frame/answer'
import { asLine } from '../../cloudfunctions/frame/basis-line'
import { allowed, type Context, personOf, refusal } from '../../cloudfunctions/frame/context'
import { os } from '../../cloudfunctions/frame/os'
import { enterprisesIn, membershipsOf } from '../../cloudfunctions/modules/access/ties'
import { daysNear, offer } from '../../cloudfunctions/modules/booking/offers'
import { partiesOf } from '../../cloudfunctions/modules/booking/parties'
import { type Booker, takePlaces } from '../../cloudfunctions/modules/booking/places'
import { viewOf } from '../../cloudfunctions/modules/booking/view'
import { leftOn } from '../../cloudfunctions/modules/lifecycle/left'
import { openCloud } from '../../cloudfunctions/platform/cloudbase'
import { openDeps } from '../../cloudfunctions/platform/deps'
import type { Tx } from '../../cloudfunctions/platform/documents'
import { type Booking, bookingId, bookings } from '../../cloudfunctions/store/bookings'
import { type CarrierDoc, carriers } from '../../cloudfunctions/store/carriers'
import { enterprises } from '../../cloudfunctions/store/enterprises'

/**
 * What the two peers share with the product, so that they differ in how a seat is taken and in nothing else: the frame with session, roles
 * and strict input, the carrier's timetable, who may book where, the view that is answered, and the nearest free slots where one is full;
 * and of a booking the same documents, booking, journal entry and quota. They look first at who books and then for a seat, as one does whose
 * seat is only known where it is taken; of other seats of the enterprise at that time they know nothing.
 */
export const db = openCloud().database()
const deps = openDeps(process.env)

export interface Attempt {
  context: Context
  input: { slotId: SlotId; enterpriseId: EnterpriseId; note?: string | undefined; requestId: string }
  errors: Parameters<Parameters<typeof os.booking.book.handler>[0]>[0]['errors']
  booker: Booker
  carrier: CarrierDoc
  slot: Slot
}

/** The whole function, as `api` is one. @param take makes the booking, or refuses */
export function functionOf(take: (attempt: Attempt) => Promise<Booking>) {
  const book = os.booking.book.handler(async ({ context, input, errors }) => {
    const personId = personOf(context)
    allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
    const parts = parseSlotId(input.slotId)
    const carrier = parts && (await carriers.get(deps.documents, parts.carrierId))
    const slot = carrier && findSlot(carrier, input.slotId, deps.now())
    const enterprise = await enterprises.get(deps.documents, input.enterpriseId)
    if (!slot || !enterprise) throw refusal('NOT_FOUND')
    const memberships = await membershipsOf(deps.documents, personId)
    const left = (await leftOn(deps.documents, carrier)) !== null
    const decided = decideBook({ left, ...partiesOf(personId, memberships, enterprise, carrier, deps.now()) })
    if (!decided.accepted) throw errors[decided.code]({ data: { basis: asLine(decided.basis) } })
    const booker = { enterprise, personId, enterpriseIds: enterprisesIn(memberships) }
    const booking = await take({ context, input, errors, booker, carrier, slot })
    return viewOf(booking, carrier, deps.now())
  })
  return async (event: unknown) => {
    const { body, headers, isBase64Encoded, path } = event as HttpEvent
    const input = JSON.parse(httpBody({ body, isBase64Encoded } as HttpEvent))
    const identity = { openid: null, token: bearer(headers), address: null }
    return httpReply(await answer(deps, { booking: { book } }, operationPath(path), input, identity, 'r'))
  }
}

/** What is offered instead, as the product offers it. @param taken the seats taken of each of some slots */
export async function offersFrom(
  { input: { slotId }, carrier, slot }: Attempt,
  taken: (near: readonly Slot[]) => Promise<ReadonlyMap<SlotId, number>>,
) {
  const now = deps.now()
  const near = daysNear(slotId, now).flatMap((date) => slotsOn(carrier, slot.serviceId, date, now))
  const seats = await taken(near)
  const offered = near.map((each) => ({ ...each, seatsLeft: Math.max(0, each.capacity - (seats.get(each.id) ?? 0)) }))
  return { data: { alternatives: alternatives(slot.start, offered).map(offer) } }
}

/** The booking and its places, in a transaction. */
export async function write(tx: Tx, { context, input, errors, booker, carrier, slot }: Attempt): Promise<Booking> {
  const { slotId, enterpriseId, note = '' } = input
  const { personId } = booker
  const now = context.deps.now()
  const booking: Booking = {
    ...{ _id: bookingId(personId, input.requestId, slotId), slotId, enterpriseId, personId, note },
    ...{ carrierId: carrier._id, district: carrier.district, serviceId: slot.serviceId, date: slot.date },
    ...{ start: slot.start, end: slot.end, provisional: slot.provisional, bookedAt: now, untold: true },
    ...{ cancelledAt: null, reminderForId: null, checkedInAt: null, completedAt: null },
  }
  await takePlaces(tx, booker, booking._id, slot.end, now, errors)
  await bookings.create(tx, booking)
  return booking
}
