import { bookingState } from '@shared/booking/state'
import { versionOn } from '@shared/points/table'
import { draftOf } from '@shared/service/draft'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { tablesOf } from '../../modules/points/table'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'

/** A kind of carrier for which no points are counted has no table, and nothing is asked for. */
export const draft = os.desk.draft.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const now = clock()
  const booking = allowed(context, await bookings.get(documents, input.bookingId), ({ carrierId }) => ({ carrierId }))
  const { checkedInAt, leftAt, date, serviceId } = booking
  if (checkedInAt === null) throw errors.WRONG_STATE({ data: { state: bookingState(booking, now) } })
  const carrier = await carriers.get(documents, booking.carrierId)
  const service = carrier?.services.find(({ id }) => id === serviceId)
  if (!carrier || !service) throw refusal('NOT_FOUND')
  const items = versionOn(await tablesOf(documents, carrier.kind), date)?.items ?? []
  const mode = booking.mode ?? service.modes[0] ?? 'onsite'
  return { mode, ...draftOf({ service, mode, startedAt: checkedInAt, endedAt: leftAt ?? now }, items) }
})
