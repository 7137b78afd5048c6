import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { tellStep } from '../../modules/complaint/tell'
import { complaints } from '../../store/complaints'

export const reply = os.complaint.reply.handler(async ({ context, input, errors }) =>
  commit(context, input, input.complaint, async (tx, now) => {
    const complaint = allowed(context, await complaints.get(tx, input.complaint), ({ carrier }) => ({ carrier }))
    if (complaint.found || complaint.reply)
      throw errors.WRONG_STATE({ data: { state: complaint.found ? 'found' : 'replied' } })
    await complaints.change(tx, complaint._id, { reply: { text: input.text, by: personOf(context), at: now } })
    await tellStep(tx, complaint, 'replied', now)
    return { replied: true as const }
  }),
)
