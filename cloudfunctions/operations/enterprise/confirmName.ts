import { decideConfirmName } from '@shared/enterprise/decide-confirm-name'
import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { names } from '../../store/names'

export const confirmName = os.enterprise.confirmName.handler(async ({ context, input, errors }) =>
  commit(context, input, input.enterpriseId, async (tx) => {
    const found = allowed(context, await names.get(tx, input.enterpriseId), ({ district }) => ({ district }))
    const decided = decideConfirmName(found)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    await names.change(tx, found._id, { doubtful: false })
    return { confirmed: true as const }
  }),
)
