import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { declareInterest } from '../../modules/access/ties'
import { roles } from '../../store/roles'

export const recuse = os.access.recuse.handler(async ({ context, input }) =>
  commit(context, input, input.grantId, async (tx, now) => {
    const grant = await roles.get(tx, input.grantId)
    if (!grant) throw refusal('NOT_FOUND')
    await declareInterest(tx, personOf(context), grant._id, now)
    return { recused: true as const }
  }),
)
