import { startOfDay } from '@shared/calendar/beijing'
import { decideFinding } from '@shared/case/decide-complaint'
import { factOn } from '@shared/case/decide-filing'
import { occurrenceOf } from '@shared/case/occurrence'
import { asId, type ProposalId } from '@shared/ids'
import { asLine } from '../../frame/basis-line'
import { commit, journalId } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { forOfficer, levelOf } from '../../modules/complaint/officers'
import { tellComplainant } from '../../modules/complaint/tell'
import { tellStationFinding } from '../../modules/complaint/tell-station'
import { officerViewById } from '../../modules/complaint/view'
import { propose } from '../../modules/deduction/propose'
import { hashId } from '../../platform/secrets'
import { carriers } from '../../store/carriers'
import { complaints } from '../../store/complaints'

/** The finding is decided, and its one consequence proposed, together; whoever heard the complaint does not also decide. */
export const decide = os.complaint.decide.handler(async ({ context, input, errors }) => {
  const byId = personOf(context)
  const { complaintId, finding, reason, deduct } = input
  await commit(context, input, complaintId, async (tx, now) => {
    const complaint = await forOfficer(context, tx, await complaints.get(tx, complaintId), now)
    const carrier = await carriers.get(tx, complaint.carrierId)
    if (!carrier) throw refusal('NOT_FOUND')
    const decision = decideFinding(complaint, byId, await levelOf(context, complaint, 'find', now))
    if (!decision.accepted) {
      const { code, basis } = decision
      if (code === 'NOT_THEIRS') throw refusal('FORBIDDEN')
      if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(basis) } })
      throw errors.WRONG_STATE({ data: { state: code } })
    }
    const { enterpriseId, bookingId, filedAt, ground, number } = complaint
    const fact = {
      ...{ carrier, bookingId, complaintId, enterpriseId, proposedById: byId, what: occurrenceOf(ground) },
      happenedAt: startOfDay(factOn(complaint)),
      reportedAt: filedAt,
      established: finding !== 'not-upheld',
    }
    const _id = asId<ProposalId>(`pr_${hashId('proposal', journalId(context, input))}`)
    if (deduct) await propose(context.deps.documents, tx, { _id, chosen: null, ...fact, ...deduct }, now, errors)
    const { level } = decision
    const decided = { finding, reason, level, byId, at: now, proposalId: deduct ? _id : null, entryId: null }
    await complaints.change(tx, complaintId, { decided, open: false })
    const told = {
      kind: 'complaint-decided',
      number,
      finding,
      deduction: deduct !== undefined,
      foundBy: level,
    } as const
    await tellComplainant(tx, complaint, 'decided', told, now)
    await tellStationFinding(tx, complaint, finding, now)
    return { complaintId }
  })
  return officerViewById(context, complaintId)
})
