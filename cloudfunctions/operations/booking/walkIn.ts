import { decideBook } from '@shared/booking/decide-book'
import { decidePass } from '@shared/booking/decide-walk-in'
import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { asId, type SlotId } from '@shared/ids'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { membershipsOf } from '../../modules/access/ties'
import { partiesOf } from '../../modules/booking/parties'
import { viewById } from '../../modules/booking/view'
import { leftOn } from '../../modules/lifecycle/left'
import { spend } from '../../modules/quota/spend'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { walkInBookingId, walkInPasses } from '../../store/walk-in-passes'

/**
 * Somebody without an appointment says who they are with and what for. They take no seat: whoever is at the desk decides when they are
 * received. Who may not book there does not walk in there either, so that no service of a station for itself looks like a visit (T3).
 */
export const walkIn = os.booking.walkIn.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { passId, serviceId, note } = input
  const personId = personOf(context)
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const pass = await walkInPasses.get(documents, passId)
  const carrier = pass?.personId === personId ? await carriers.get(documents, pass.carrierId) : null
  const service = carrier?.services.find(({ id }) => id === serviceId)
  if (!carrier || !service) throw refusal('NOT_FOUND')
  const [enterprise, memberships, left] = await Promise.all([
    enterprises.get(documents, enterpriseId),
    membershipsOf(documents, personId),
    leftOn(documents, carrier),
  ])
  if (!enterprise) throw refusal('NOT_FOUND')
  const bookingId = walkInBookingId(passId)
  await commit(context, input, bookingId, async (tx, now) => {
    const found = await walkInPasses.get(tx, passId)
    const passes = found && decidePass(found, now)
    if (!passes?.accepted) throw errors.CODE_INVALID()
    const decided = decideBook({ left: left !== null, ...partiesOf(personId, memberships, enterprise, carrier, now) })
    if (!decided.accepted) throw errors[decided.code]({ data: { basis: asLine(decided.basis) } })
    await spend(tx, { name: 'walkIns', whose: personId, useId: bookingId }, now, errors)
    const date = beijingDate(now)
    const start = now - (now % 60_000)
    await bookings.create(tx, {
      _id: bookingId,
      slotId: asId<SlotId>(`slot:${carrier._id}:${serviceId}:${date}:${beijingTime(now).replace(':', '')}`),
      ...{ carrierId: carrier._id, district: carrier.district, serviceId, enterpriseId, personId, date, start },
      end: start + service.minutes * 60_000,
      ...{ provisional: false, note, bookedAt: now, walkIn: true, mode: 'onsite' },
      ...{ cancelledAt: null, reminderForId: null, checkedInAt: null, completedAt: null },
    })
    await walkInPasses.change(tx, passId, { usedAt: now, bookingId })
    return { bookingId }
  })
  return viewById(documents, bookingId, clock())
})
