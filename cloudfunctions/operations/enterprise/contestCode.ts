import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { contestTie } from '../../modules/access/contest'
import { codeMatter } from '../../modules/enterprise/matters'
import { enterprises } from '../../store/enterprises'

export const contestCode = os.enterprise.contestCode.handler(async ({ context, input, errors }) =>
  commit(context, input, input.enterpriseId, async (tx, now) => {
    const enterprise = allowed(context, await enterprises.get(tx, input.enterpriseId), ({ district }) => ({ district }))
    return contestTie(context, tx, codeMatter(enterprise), enterprise.name, now, errors)
  }),
)
