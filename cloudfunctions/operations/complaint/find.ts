import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { secondPerson } from '../../modules/access/second-person'
import { complaintState, officerViews } from '../../modules/complaint/view'
import { deductFor } from '../../modules/points/deduction'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { complaints } from '../../store/complaints'
import { inboxItems } from '../../store/inbox'

/** The finding and its one consequence are decided together; whoever heard the complaint does not also find. */
export const find = os.complaint.find.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const by = personOf(context)
  await commit(context, input, input.complaint, async (tx, now) => {
    const complaint = await complaints.get(tx, input.complaint)
    const carrier = complaint && (await carriers.get(tx, complaint.carrier))
    if (!carrier) throw refusal('NOT_FOUND')
    if (complaint.found || !complaint.heard) throw errors.WRONG_STATE({ data: { state: complaintState(complaint) } })
    if (complaint.heard.by === by || complaint.person === by)
      throw errors.SECOND_PERSON_NEEDED({ data: { basis: secondPerson } })
    const { finding, reason, deduct } = input
    if (deduct && finding === 'not-upheld') {
      throw errors.DEDUCTION_REFUSED({ data: { reason: 'FACT_NOT_FOUND', basis: nothingFound } })
    }
    const booking = complaint.booking ? await bookings.get(tx, complaint.booking) : null
    const fact = {
      carrier,
      source: { booking: complaint.booking, complaint: complaint._id },
      happenedAt: booking?.start ?? complaint.filedAt,
      reportedAt: complaint.filedAt,
      enterprise: complaint.enterprise,
      decider: by,
    }
    const entry = deduct ? await deductFor(documents, tx, { ...fact, ...deduct }, now, errors) : null
    await complaints.change(tx, complaint._id, {
      found: { finding, reason, by, at: now, entry: entry?.id ?? null },
      open: false,
    })
    await inboxItems.put(tx, {
      _id: `in_${complaint._id}_found`,
      to: `enterprise:${complaint.enterprise}`,
      content: { kind: 'complaint-found', number: complaint.number, finding, deducted: entry?.amount ?? null },
      about: complaint._id,
      at: now,
      readBy: {},
    })
    return { complaint: complaint._id }
  })
  return (await officerViews(documents, [(await complaints.get(documents, input.complaint))!]))[0]!
})

const nothingFound = { kind: 'product' as const, line: '产品规则：不属实的投诉不扣分。' }
