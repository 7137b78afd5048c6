import { decideRecusal } from '@shared/case/decide-complaint'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { declareInterest } from '../../modules/access/ties'
import { forOfficer } from '../../modules/complaint/officers'
import { complaints } from '../../store/complaints'

export const recuse = os.complaint.recuse.handler(async ({ context, input, errors }) =>
  commit(context, input, input.complaintId, async (tx, now) => {
    const complaint = await forOfficer(context, tx, await complaints.get(tx, input.complaintId), now)
    const decision = decideRecusal(complaint)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    await declareInterest(tx, personOf(context), complaint._id, now)
    return { recused: true as const }
  }),
)
