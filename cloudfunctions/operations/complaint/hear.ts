import { decideHearing } from '@shared/case/decide-complaint'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { forOfficer, levelOf } from '../../modules/complaint/officers'
import { tellStep } from '../../modules/complaint/tell'
import { officerViewById } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

export const hear = os.complaint.hear.handler(async ({ context, input, errors }) => {
  const { complaintId, stationSaid, opinion } = input
  await commit(context, input, complaintId, async (tx, now) => {
    const complaint = await forOfficer(context, tx, await complaints.get(tx, complaintId), now)
    const hearing = { stationSaid, opinion, byId: personOf(context) }
    const decision = decideHearing(complaint, hearing, await levelOf(context, complaint, 'hear', now), now)
    if (!decision.accepted) {
      if (decision.code === 'NOT_THEIRS') throw refusal('FORBIDDEN')
      throw errors.WRONG_STATE({ data: { state: decision.code } })
    }
    const { heard } = decision
    await complaints.change(tx, complaintId, { heard })
    await tellStep(tx, { ...complaint, heard }, 'heard', now)
    return { complaintId }
  })
  return officerViewById(context, complaintId)
})
