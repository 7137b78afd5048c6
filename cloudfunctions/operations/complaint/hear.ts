import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { tellStep } from '../../modules/complaint/tell'
import { complaintState, officerViews } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

export const hear = os.complaint.hear.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  await commit(context, input, input.complaint, async (tx, now) => {
    const complaint = allowed(context, await complaints.get(tx, input.complaint), ({ district }) => ({ district }))
    if (complaint.heard || complaint.found) throw errors.WRONG_STATE({ data: { state: complaintState(complaint) } })
    const { stationSaid, opinion } = input
    await complaints.change(tx, complaint._id, { heard: { stationSaid, opinion, by: personOf(context), at: now } })
    await tellStep(tx, complaint, 'heard', now)
    return { complaint: complaint._id }
  })
  return (await officerViews(documents, [(await complaints.get(documents, input.complaint))!]))[0]!
})
