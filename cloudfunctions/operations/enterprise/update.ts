import { gradeSaid } from '@shared/enterprise/grade'
import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { recount } from '../../modules/enterprise/census'
import { assertNotFrozen } from '../../modules/enterprise/frozen'
import { takeName } from '../../modules/enterprise/name'
import { enterprises } from '../../store/enterprises'

export const update = os.enterprise.update.handler(async ({ context, input, errors }) =>
  commit(context, input, input.enterpriseId, async (tx, now) => {
    const before = allowed(context, await enterprises.get(tx, input.enterpriseId), ({ _id }) => ({ enterpriseId: _id }))
    assertNotFrozen(before, errors)
    const { name, district, industry, tier, size } = input
    await enterprises.change(tx, before._id, {
      ...{ name, district, industry, tier, size },
      ...gradeSaid(before, tier, now),
    })
    await recount(tx, before, { district, industry, tier, size })
    await takeName(tx, { _id: before._id, name, district }, now)
    return { updated: true as const }
  }),
)
