import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { declareInterest } from '../../modules/access/ties'
import { disputes } from '../../store/disputes'

export const recuse = os.enterprise.recuse.handler(async ({ context, input }) =>
  commit(context, input, input.disputeId, async (tx, now) => {
    const dispute = allowed(context, await disputes.get(tx, input.disputeId), ({ district }) => ({ district }))
    await declareInterest(tx, personOf(context), dispute._id, now)
    return { recused: true as const }
  }),
)
