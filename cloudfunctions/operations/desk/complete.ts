import { decideComplete } from '@shared/booking/decide-complete'
import { destination } from '@shared/screens'
import { boundsOf, oddQuantity, quantitiesOf } from '@shared/service/quantities'
import { commit } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { draftRecord } from '../../modules/desk/draft-record'
import { deskViews } from '../../modules/desk/view'
import { tell } from '../../modules/inbox/tell'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { recordId as recordIdOf, records } from '../../store/records'

/** 每项服务完成后 (G26 三(三)2): completion drafts the service record from the booking, so that staff type almost nothing. */
export const complete = os.desk.complete.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { bookingId, summary } = input
  const quantities = quantitiesOf(input.quantities)
  const completedById = personOf(context)
  const found = allowed(context, await bookings.get(documents, bookingId), ({ carrierId }) => ({ carrierId }))
  const carrier = await carriers.get(documents, found.carrierId)
  const service = carrier?.services.find(({ id }) => id === found.serviceId)
  if (!carrier || !service) throw refusal('NOT_FOUND')
  const recordId = recordIdOf(bookingId)
  const mode = input.mode ?? found.mode ?? service.modes[0] ?? 'onsite'
  const odd = oddQuantity(quantities)
  if (odd !== null) throw errors.QUANTITY_ODD({ data: { word: odd, ...boundsOf(odd) } })
  await commit(context, input, bookingId, async (tx, now) => {
    const booking = await bookings.get(tx, bookingId)
    if (!booking) throw refusal('NOT_FOUND')
    const decided = decideComplete(booking, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    const done = {
      startedAt: decided.startedAt,
      completedAt: decided.endedAt,
      completedById,
      summary,
      mode,
      quantities,
    }
    await bookings.change(tx, bookingId, { completedAt: now })
    await records.create(tx, draftRecord(booking, service, done))
    await tell(
      tx,
      {
        id: recordId,
        to: `enterprise:${booking.enterpriseId}`,
        content: { kind: 'record', carrierName: carrier.name, serviceName: service.name },
        opens: destination('receivedRecord', { recordId }),
        matter: { bookingId },
      },
      now,
    )
    return { recordId }
  })
  const done = await bookings.get(documents, bookingId)
  if (!done) throw refusal('NOT_FOUND')
  const [view] = await deskViews(documents, [done], clock())
  return { booking: view!, recordId }
})
