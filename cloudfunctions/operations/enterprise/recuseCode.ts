import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { declareInterest } from '../../modules/access/ties'
import { enterprises } from '../../store/enterprises'

export const recuseCode = os.enterprise.recuseCode.handler(async ({ context, input }) =>
  commit(context, input, input.enterpriseId, async (tx, now) => {
    const enterprise = allowed(context, await enterprises.get(tx, input.enterpriseId), ({ district }) => ({ district }))
    await declareInterest(tx, personOf(context), enterprise._id, now)
    return { recused: true as const }
  }),
)
