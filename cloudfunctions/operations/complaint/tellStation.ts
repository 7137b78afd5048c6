import { decidePutting } from '@shared/case/decide-telling'
import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { forOfficer, levelOf } from '../../modules/complaint/officers'
import { tellStation as tellIt } from '../../modules/complaint/tell-station'
import { officerViewById } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

export const tellStation = os.complaint.tellStation.handler(async ({ context, input, errors }) => {
  const { complaintId } = input
  await commit(context, input, complaintId, async (tx, now) => {
    const complaint = await forOfficer(context, tx, await complaints.get(tx, complaintId), now)
    // it belongs to the hearing
    if (!(await levelOf(context, complaint, 'hear', now))) throw refusal('FORBIDDEN')
    const decision = decidePutting(complaint, now)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    await tellIt(tx, complaint, now)
    return { complaintId }
  })
  return officerViewById(context, complaintId)
})
