import { decideObject } from '@shared/booking/decide-object'
import type { EnterpriseId } from '@shared/ids'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { viewById } from '../../modules/booking/view'
import { reportUnreceived } from '../../modules/deduction/unreceived'
import { bookings } from '../../store/bookings'

/** Nobody received them: a person of the city looks, as into a promise that ran out; the station is not told who said so. */
export const object = os.booking.object.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { bookingId, what } = input
  const byId = personOf(context)
  const ofEnterprise = ({ enterpriseId }: { enterpriseId: EnterpriseId }) => ({ enterpriseId })
  allowed(context, await bookings.get(documents, bookingId), ofEnterprise)
  await commit(context, input, bookingId, async (tx, now) => {
    const booking = allowed(context, await bookings.get(tx, bookingId), ofEnterprise)
    const decided = decideObject(booking, what, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await bookings.change(tx, bookingId, { objection: { what, at: now, byId }, insistedAt: null })
    if (what === 'unreceived') await reportUnreceived(tx, booking, now)
    return { bookingId }
  })
  return viewById(documents, bookingId, clock())
})
