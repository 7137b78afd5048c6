import { complaints } from '../../store/complaints'
import { commit } from '../commit'
import { allowed, personOf } from '../context'
import { os } from '../os'
import { tellStep } from './tell'

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
