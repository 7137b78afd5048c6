import { startOfDay } from '@shared/calendar/beijing'
import { decideFinding } from '@shared/case/decide-complaint'
import { factOn } from '@shared/case/decide-filing'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { forOfficer } from '../../modules/complaint/officers'
import { tellComplainant } from '../../modules/complaint/tell'
import { tellStationFinding } from '../../modules/complaint/tell-station'
import { officerViewById } from '../../modules/complaint/view'
import { deductFor } from '../../modules/points/deduction'
import { carriers } from '../../store/carriers'
import { complaints } from '../../store/complaints'

/** The finding and its one consequence are decided together; whoever heard the complaint does not also decide. */
export const decide = os.complaint.decide.handler(async ({ context, input, errors }) => {
  const byId = personOf(context)
  const { complaintId, finding, reason, deduct } = input
  await commit(context, input, complaintId, async (tx, now) => {
    const complaint = await forOfficer(context, tx, await complaints.get(tx, complaintId), now)
    const carrier = await carriers.get(tx, complaint.carrierId)
    if (!carrier) throw refusal('NOT_FOUND')
    const decision = decideFinding(complaint, byId)
    if (!decision.accepted) {
      const { code, basis } = decision
      if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(basis) } })
      throw errors.WRONG_STATE({ data: { state: code } })
    }
    const { enterpriseId, bookingId, filedAt } = complaint
    const fact = {
      carrier,
      source: { bookingId, complaintId },
      happenedAt: startOfDay(factOn(complaint)),
      reportedAt: filedAt,
      established: finding !== 'not-upheld',
      enterpriseId,
      deciderId: byId,
    }
    const entry = deduct ? await deductFor(context.deps, tx, { ...fact, ...deduct }, now, errors) : null
    const decided = { finding, reason, byId, at: now, entryId: entry?.id ?? null }
    await complaints.change(tx, complaintId, { decided, open: false })
    const told = {
      kind: 'complaint-decided',
      number: complaint.number,
      finding,
      deducted: entry?.amount ?? null,
    } as const
    await tellComplainant(tx, complaint, 'decided', told, now)
    await tellStationFinding(tx, complaint, finding, now)
    return { complaintId }
  })
  return officerViewById(context.deps, complaintId)
})
