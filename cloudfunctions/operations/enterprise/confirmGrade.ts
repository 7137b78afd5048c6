import { decideConfirmGrade } from '@shared/enterprise/decide-confirm-grade'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { codeMatter } from '../../modules/enterprise/matters'
import { enterprises } from '../../store/enterprises'

export const confirmGrade = os.enterprise.confirmGrade.handler(async ({ context, input, errors }) => {
  const personId = personOf(context)
  return commit(context, input, input.enterpriseId, async (tx, now) => {
    const enterprise = allowed(context, await enterprises.get(tx, input.enterpriseId), ({ district }) => ({ district }))
    await assertUntied(context.deps.documents, tx, personId, codeMatter(enterprise), now, errors)
    const decided = decideConfirmGrade(enterprise, input.tier, input.found, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await enterprises.change(tx, enterprise._id, decided.looked)
    return { found: input.found }
  })
})
