import { decideConfirmCode } from '@shared/enterprise/decide-confirm-code'
import { commit } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { codeMatter } from '../../modules/enterprise/matters'
import { enterprises } from '../../store/enterprises'

/** Journaled, without the number: that somebody asked for it. It is there only while the code waits. */
export const codePhone = os.enterprise.codePhone.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  await commit(context, input, input.enterpriseId, async (tx, now) => {
    const enterprise = allowed(context, await enterprises.get(tx, input.enterpriseId), ({ district }) => ({ district }))
    await assertUntied(documents, tx, personOf(context), codeMatter(enterprise), now, errors)
    const decided = decideConfirmCode(enterprise)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    return { looked: true }
  })
  const enterprise = await enterprises.get(documents, input.enterpriseId)
  if (!enterprise) throw refusal('NOT_FOUND')
  return { phone: enterprise.codePhone }
})
