import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { enterprises } from '../../store/enterprises'

export const update = os.enterprise.update.handler(async ({ context, input }) =>
  commit(context, input, input.enterprise, async (tx) => {
    const { _id } = allowed(context, await enterprises.get(tx, input.enterprise), (found) => ({
      enterprise: found._id,
    }))
    const { name, district, industry, tier, size } = input
    await enterprises.change(tx, _id, { name, district, industry, tier, size })
    return { updated: true as const }
  }),
)
