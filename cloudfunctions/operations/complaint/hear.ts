import { decideHearing } from '@shared/case/decide-complaint'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { tellStep } from '../../modules/complaint/tell'
import { officerViewById } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

export const hear = os.complaint.hear.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { complaintId, stationSaid, opinion } = input
  await commit(context, input, complaintId, async (tx, now) => {
    const complaint = allowed(context, await complaints.get(tx, complaintId), ({ district }) => ({ district }))
    const decision = decideHearing(complaint, { stationSaid, opinion, byId: personOf(context) }, now)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    await complaints.change(tx, complaintId, { heard: decision.heard })
    await tellStep(tx, complaint, 'heard', now)
    return { complaintId }
  })
  return officerViewById(documents, complaintId)
})
