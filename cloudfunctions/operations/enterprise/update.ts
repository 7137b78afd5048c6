import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { recount } from '../../modules/enterprise/census'
import { assertNotFrozen } from '../../modules/enterprise/frozen'
import { enterprises } from '../../store/enterprises'

export const update = os.enterprise.update.handler(async ({ context, input, errors }) =>
  commit(context, input, input.enterpriseId, async (tx) => {
    const before = allowed(context, await enterprises.get(tx, input.enterpriseId), ({ _id }) => ({ enterpriseId: _id }))
    assertNotFrozen(before, errors)
    const { name, district, industry, tier, size } = input
    await enterprises.change(tx, before._id, { name, district, industry, tier, size })
    await recount(tx, before, { district, industry, tier, size })
    return { updated: true as const }
  }),
)
