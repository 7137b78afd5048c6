import { beijingDate } from '@shared/calendar/beijing'
import { decideFiling } from '@shared/case/decide-complaint'
import { asId, type ComplaintId } from '@shared/ids'
import { destination } from '@shared/screens'
import { commit, journalId } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { tellStep } from '../../modules/complaint/tell'
import { complaintViews } from '../../modules/complaint/view'
import { tell } from '../../modules/inbox/tell'
import { spoken } from '../../modules/numbers'
import { hashId } from '../../platform/secrets'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { complaints } from '../../store/complaints'

export const file = os.complaint.file.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const personId = personOf(context)
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const { carrierId, ground, text, secretFromStation } = input
  const complaintId = asId<ComplaintId>(`c_${hashId('complaint', journalId(context, input))}`)
  await commit(context, input, complaintId, async (tx, now) => {
    const carrier = await carriers.get(tx, carrierId)
    const booking = input.bookingId ? await bookings.get(tx, input.bookingId) : null
    if (!carrier || (input.bookingId && !booking)) throw refusal('NOT_FOUND')
    if (!decideFiling({ enterpriseId, carrierId }, booking).accepted) throw refusal('NOT_FOUND')
    const number = `T${beijingDate(now).replaceAll('-', '').slice(2)}-${spoken(complaintId, 5)}`
    await complaints.create(tx, {
      _id: complaintId,
      number,
      enterpriseId,
      personId,
      carrierId,
      district: carrier.district,
      bookingId: booking?._id ?? null,
      ground,
      text,
      secretFromStation,
      filedAt: now,
      reply: null,
      heard: null,
      decided: null,
      open: true,
    })
    await tell(
      tx,
      {
        id: complaintId,
        to: `carrier-managers:${carrierId}`,
        content: { kind: 'complaint-about', number },
        opens: destination('stationComplaints', {}),
      },
      now,
    )
    await tellStep(tx, { _id: complaintId, number, enterpriseId }, 'filed', now)
    return { complaintId }
  })
  return (await complaintViews(documents, [(await complaints.get(documents, complaintId))!]))[0]!
})
