import { decideConfirmCode } from '@shared/enterprise/decide-confirm-code'
import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { enterprises } from '../../store/enterprises'

export const confirmCode = os.enterprise.confirmCode.handler(async ({ context, input, errors }) =>
  commit(context, input, input.enterpriseId, async (tx) => {
    const enterprise = allowed(context, await enterprises.get(tx, input.enterpriseId), ({ district }) => ({ district }))
    const decided = decideConfirmCode(enterprise)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await enterprises.change(tx, enterprise._id, { codeUnusual: false })
    return { confirmed: true as const }
  }),
)
