import { commit } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { bookingState } from '../../modules/booking/view'
import { deskViews } from '../../modules/desk/view'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { inboxItems } from '../../store/inbox'
import { recordId, records } from '../../store/records'

/** 每项服务完成后 (G26 三(三)2): completion drafts the service record from the booking, so that staff type almost nothing. */
export const complete = os.desk.complete.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const person = personOf(context)
  const found = allowed(context, await bookings.get(documents, input.booking), ({ carrier }) => ({ carrier }))
  const carrier = await carriers.get(documents, found.carrier)
  const service = carrier?.services.find(({ id }) => id === found.service)
  if (!carrier || !service) throw refusal('NOT_FOUND')
  const id = recordId(found._id)
  await commit(context, input, found._id, async (tx, now) => {
    const booking = (await bookings.get(tx, found._id))!
    const state = bookingState(booking, now)
    if (state !== 'arrived') throw errors.WRONG_STATE({ data: { state } })
    const { enterprise, district, date } = booking
    await bookings.change(tx, booking._id, { completedAt: now })
    await records.create(tx, {
      _id: id,
      booking: booking._id,
      carrier: carrier._id,
      district,
      enterprise,
      service: service.id,
      serviceName: service.name,
      category: service.category,
      mode: service.modes[0] ?? 'onsite',
      date,
      startedAt: booking.checkedInAt!,
      completedAt: now,
      completedBy: person,
      summary: input.summary,
      evidence: [],
      frozenAt: null,
      confirmation: null,
      confirmationNote: '',
      confirmedAt: null,
      rating: null,
    })
    await inboxItems.create(tx, {
      _id: `in_${id}`,
      to: `enterprise:${enterprise}`,
      content: { kind: 'record', carrierName: carrier.name, serviceName: service.name },
      about: id,
      at: now,
      readBy: {},
    })
    return { record: id }
  })
  const [view] = await deskViews(documents, [(await bookings.get(documents, found._id))!], clock())
  return { booking: view!, record: id }
})
