import { beijingDate } from '@shared/calendar/beijing'
import { commit, journalId } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { tellStep } from '../../modules/complaint/tell'
import { complaintViews } from '../../modules/complaint/view'
import { spoken } from '../../modules/numbers'
import { hashId } from '../../platform/secrets'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { complaints } from '../../store/complaints'
import { inboxItems } from '../../store/inbox'

export const file = os.complaint.file.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const person = personOf(context)
  const enterprise = allowed(context, input.enterprise, (id) => ({ enterprise: id }))
  const carrier = await carriers.get(documents, input.carrier)
  if (!carrier) throw refusal('NOT_FOUND')
  const booking = input.booking ? await bookings.get(documents, input.booking) : null
  if (input.booking && (booking?.enterprise !== enterprise || booking.carrier !== carrier._id))
    throw refusal('NOT_FOUND')
  const id = `c_${hashId('complaint', journalId(context, input))}`
  await commit(context, input, id, async (tx, now) => {
    const number = `T${beijingDate(now).replaceAll('-', '').slice(2)}-${spoken(id, 5)}`
    const { ground, text, secretFromStation } = input
    await complaints.create(tx, {
      _id: id,
      number,
      enterprise,
      person,
      carrier: carrier._id,
      district: carrier.district,
      booking: booking?._id ?? null,
      ground,
      text,
      secretFromStation,
      filedAt: now,
      reply: null,
      heard: null,
      found: null,
      open: true,
    })
    await inboxItems.create(tx, {
      _id: `in_${id}`,
      to: `carrier:${carrier._id}`,
      content: { kind: 'complaint-about', number },
      about: id,
      at: now,
      readBy: {},
    })
    await tellStep(tx, { _id: id, number, enterprise }, 'filed', now)
    return { complaint: id }
  })
  return (await complaintViews(documents, [(await complaints.get(documents, id))!]))[0]!
})
