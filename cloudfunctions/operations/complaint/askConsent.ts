import { decideAsking } from '@shared/case/decide-telling'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { forOfficer, levelOf } from '../../modules/complaint/officers'
import { tellStep } from '../../modules/complaint/tell'
import { officerViewById } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

export const askConsent = os.complaint.askConsent.handler(async ({ context, input, errors }) => {
  const { complaintId } = input
  await commit(context, input, complaintId, async (tx, now) => {
    const complaint = await forOfficer(context, tx, await complaints.get(tx, complaintId), now)
    // it belongs to the hearing
    if (!(await levelOf(context, complaint, 'hear', now))) throw refusal('FORBIDDEN')
    const decision = decideAsking(complaint, personOf(context), now)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    await complaints.change(tx, complaintId, { consent: decision.consent })
    await tellStep(tx, complaint, 'asked', now)
    return { complaintId }
  })
  return officerViewById(context, complaintId)
})
