import { decideFinding } from '@shared/case/decide-complaint'
import { destination } from '@shared/screens'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { officerViewById } from '../../modules/complaint/view'
import { tell } from '../../modules/inbox/tell'
import { deductFor } from '../../modules/points/deduction'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { complaints } from '../../store/complaints'

/** The finding and its one consequence are decided together; whoever heard the complaint does not also decide. */
export const decide = os.complaint.decide.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  const { complaintId, finding, reason, deduct } = input
  await commit(context, input, complaintId, async (tx, now) => {
    const complaint = await complaints.get(tx, complaintId)
    const carrier = complaint && (await carriers.get(tx, complaint.carrierId))
    if (!carrier) throw refusal('NOT_FOUND')
    const decision = decideFinding(complaint, byId)
    if (!decision.accepted) {
      const { code, basis } = decision
      if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(basis) } })
      throw errors.WRONG_STATE({ data: { state: code } })
    }
    const { number, enterpriseId, bookingId, filedAt } = complaint
    const booking = bookingId && (await bookings.get(tx, bookingId))
    const fact = {
      carrier,
      source: { bookingId, complaintId },
      happenedAt: booking?.start ?? filedAt,
      reportedAt: filedAt,
      established: finding !== 'not-upheld',
      enterpriseId,
      deciderId: byId,
    }
    const entry = deduct ? await deductFor(documents, tx, { ...fact, ...deduct }, now, errors) : null
    const decided = { finding, reason, byId, at: now, entryId: entry?.id ?? null }
    await complaints.change(tx, complaintId, { decided, open: false })
    await tell(
      tx,
      {
        id: `${complaintId}_decided`,
        to: `enterprise:${enterpriseId}`,
        content: { kind: 'complaint-decided', number, finding, deducted: entry?.amount ?? null },
        opens: destination('complaint', { complaintId }),
      },
      now,
    )
    return { complaintId }
  })
  return officerViewById(documents, complaintId)
})
