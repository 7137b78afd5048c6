import { decideConfirmCode } from '@shared/enterprise/decide-confirm-code'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { codeMatter } from '../../modules/enterprise/matters'
import { enterprises } from '../../store/enterprises'

export const confirmCode = os.enterprise.confirmCode.handler(async ({ context, input, errors }) => {
  const personId = personOf(context)
  return commit(context, input, input.enterpriseId, async (tx, now) => {
    const enterprise = allowed(context, await enterprises.get(tx, input.enterpriseId), ({ district }) => ({ district }))
    await assertUntied(context.deps.documents, tx, personId, codeMatter(enterprise), now, errors)
    const decided = decideConfirmCode(enterprise)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await enterprises.change(tx, enterprise._id, { codeUnusual: false, codePassedAt: now, codePhone: '' })
    return { confirmed: true as const }
  })
})
