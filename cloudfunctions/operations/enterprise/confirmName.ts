import { decideConfirmName } from '@shared/enterprise/decide-confirm-name'
import { commit } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { nameMatter } from '../../modules/enterprise/matters'
import { enterprises } from '../../store/enterprises'
import { names } from '../../store/names'

export const confirmName = os.enterprise.confirmName.handler(async ({ context, input, errors }) => {
  const personId = personOf(context)
  return commit(context, input, input.enterpriseId, async (tx, now) => {
    const found = allowed(context, await names.get(tx, input.enterpriseId), ({ district }) => ({ district }))
    const enterprise = await enterprises.get(tx, input.enterpriseId)
    if (!enterprise) throw refusal('NOT_FOUND')
    const matter = nameMatter(found, enterprise)
    await assertUntied(context.deps.documents, tx, personId, matter, now, errors)
    const decided = decideConfirmName(found)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await names.change(tx, found._id, { doubtful: false, passedAt: now })
    return { confirmed: true as const }
  })
})
