import { decideUse } from '@shared/access/decide-use'
import { beijingDate } from '@shared/calendar/beijing'
import { decideFiling, decideShown } from '@shared/case/decide-filing'
import { routeSet } from '@shared/case/route'
import { asId, type ComplaintId } from '@shared/ids'
import { asLine } from '../../frame/basis-line'
import { commit, journalId } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { stationIdOf } from '../../modules/complaint/station-id'
import { tellStep } from '../../modules/complaint/tell'
import { tellStation } from '../../modules/complaint/tell-station'
import { complaintViews } from '../../modules/complaint/view'
import { spoken } from '../../modules/numbers'
import { settingsAt } from '../../modules/settings/read'
import { hashId } from '../../platform/secrets'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { type Complaint, complaints } from '../../store/complaints'
import { quotaId, quotaUses } from '../../store/quotas'

export const file = os.complaint.file.handler(async ({ context, input, errors }) => {
  const { documents, derive } = context.deps
  const personId = personOf(context)
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const { carrierId, ground, text, secretFromStation } = input
  const complaintId = asId<ComplaintId>(`c_${hashId('complaint', journalId(context, input))}`)
  await commit(context, input, complaintId, async (tx, now) => {
    const carrier = await carriers.get(tx, carrierId)
    const booking = input.bookingId ? await bookings.get(tx, input.bookingId) : null
    if (!carrier || (input.bookingId && !booking)) throw refusal('NOT_FOUND')
    const filing = { enterpriseId, carrierId, ground, statedOn: input.happenedOn ?? null, booking }
    const { values, version } = await settingsAt(tx, beijingDate(now))
    const route = routeSet(values)
    const filed = decideFiling(filing, now)
    const decision = filed.accepted ? decideShown(filed, route, input.shown) : filed
    if (!decision.accepted) {
      const { code, basis } = decision
      if (code === 'BOOKING_OF_OTHERS') throw refusal('NOT_FOUND')
      throw errors.FILING_REFUSED({ data: { reason: code, basis: asLine(basis) } })
    }
    // one too many is dealt with later, and never refused
    const quota = quotaId('complaintsOfEnterprise', enterpriseId)
    const use = decideUse('complaintsOfEnterprise', (await quotaUses.get(tx, quota))?.uses ?? [], complaintId, now)
    if (use.accepted) await quotaUses.put(tx, { _id: quota, uses: use.uses })
    const later = !use.accepted
    const complaint: Complaint = {
      _id: complaintId,
      number: `T${beijingDate(now).replaceAll('-', '').slice(2)}-${spoken(complaintId, 5)}`,
      enterpriseId,
      personId,
      carrierId,
      district: carrier.district,
      bookingId: booking?._id ?? null,
      happenedOn: decision.happenedOn,
      ground,
      text,
      secretFromStation,
      filedAt: now,
      later,
      route,
      settings: version,
      stationId: stationIdOf(derive, complaintId),
      toldAt: null,
      consent: null,
      reply: null,
      heard: null,
      decided: null,
      open: true,
    }
    await complaints.create(tx, complaint)
    await tellStep(tx, complaint, later ? 'accepted-later' : 'filed', now)
    if (!secretFromStation) await tellStation(tx, complaint, now)
    return { complaintId }
  })
  return (
    await complaintViews(documents, [(await complaints.get(documents, complaintId))!], beijingDate(context.deps.now()))
  )[0]!
})
