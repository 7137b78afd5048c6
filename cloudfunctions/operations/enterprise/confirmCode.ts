import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { enterprises } from '../../store/enterprises'

export const confirmCode = os.enterprise.confirmCode.handler(async ({ context, input, errors }) =>
  commit(context, input, input.enterprise, async (tx) => {
    const enterprise = allowed(context, await enterprises.get(tx, input.enterprise), ({ district }) => ({ district }))
    if (!enterprise.codeUnusual) throw errors.WRONG_STATE({ data: { state: 'confirmed' } })
    await enterprises.change(tx, enterprise._id, { codeUnusual: false })
    return { confirmed: true as const }
  }),
)
