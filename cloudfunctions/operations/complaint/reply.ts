import { decideReply } from '@shared/case/decide-complaint'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { tellStep } from '../../modules/complaint/tell'
import { complaints } from '../../store/complaints'

export const reply = os.complaint.reply.handler(async ({ context, input, errors }) =>
  commit(context, input, input.complaintId, async (tx, now) => {
    const found = await complaints.get(tx, input.complaintId)
    const complaint = allowed(context, found, ({ carrierId }) => ({ carrierId }))
    const decision = decideReply(complaint, { text: input.text, byId: personOf(context) }, now)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    await complaints.change(tx, complaint._id, { reply: decision.reply })
    await tellStep(tx, complaint, 'replied', now)
    return { replied: true as const }
  }),
)
